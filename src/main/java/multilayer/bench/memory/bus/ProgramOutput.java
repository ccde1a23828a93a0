package multilayer.bench.memory.bus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What a program of the operating system writes. */
final class ProgramOutput {

    private ProgramOutput() {}

    /**
     * Runs a program and returns its standard output, as UTF-8.
     *
     * @throws IOException if there is no such program, it fails, or it takes longer than {@code limit}: then it is ended
     */
    static String of(List<String> command, Duration limit) throws IOException, InterruptedException {
        // A file takes any amount without somebody who reads.
        Path output = Files.createTempFile("multilayer-output", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                process.getOutputStream().close();
                if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new IOException("%s took longer than %s".formatted(command.get(0), limit));
                }
            } finally {
                process.destroyForcibly().waitFor();
            }
            if (process.exitValue() != 0) {
                throw new IOException("%s ended with exit code %d".formatted(command.get(0), process.exitValue()));
            }
            return new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
