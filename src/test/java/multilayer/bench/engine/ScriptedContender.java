package multilayer.bench.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A process that answers as it was told: {@code seconds/loss} for an epoch, or one of the words below. */
final class ScriptedContender {

    static final String DIE = "die";
    static final String DIE_AT_ONCE = "die-at-once";
    static final String NONSENSE = "nonsense";
    static final String SOMETHING_ELSE = "something-else";
    static final String SILENCE = "silence";

    private ScriptedContender() {}

    static ContenderChild start(String name, Duration limit, List<String> script) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ScriptedContender.class.getName()));
        command.addAll(script);
        return ContenderChild.start(name, command, Map.of("CONTENDER_GREETING", "hello from the environment"), limit);
    }

    public static void main(String[] script) throws IOException {
        System.err.println("Core: Testing");
        if (script.length > 0 && script[0].equals(DIE_AT_ONCE)) {
            die();
        }
        System.out.printf("{\"event\":\"ready\",\"versions\":\"%s\"}%n", System.getenv("CONTENDER_GREETING"));
        BufferedReader wishes = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (int epoch = 0; wishes.readLine() != null; epoch++) {
            answer(script[epoch % script.length]);
        }
    }

    private static void answer(String word) {
        switch (word) {
            case DIE -> die();
            case NONSENSE -> System.out.println("Welcome to the library!");
            case SOMETHING_ELSE -> System.out.println("{\"event\":\"pulse\"}");
            case SILENCE -> System.err.println("thinking");
            default -> System.out.println("{\"event\":\"epoch\",\"seconds\":" + word.replace("/", ",\"loss\":") + "}");
        }
    }

    private static void die() {
        System.err.println("an assertion failed in the native library");
        System.exit(7);
    }
}
