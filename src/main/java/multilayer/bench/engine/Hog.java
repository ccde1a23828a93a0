package multilayer.bench.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import multilayer.bench.ThisProgram;

/** Another program that wants a core for itself, until it is closed. */
public final class Hog implements AutoCloseable {

    private static final String READY = "ready";

    private final Process process;

    private Hog(Process process) {
        this.process = process;
    }

    /**
     * Starts one, and returns when it computes.
     *
     * @throws IOException if it cannot be started
     */
    static Hog start() throws IOException {
        Process process = new ProcessBuilder(ThisProgram.command(List.of("bench", "hog")))
                .redirectError(Redirect.INHERIT)
                .start();
        BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
        if (!READY.equals(reader.readLine())) {
            process.destroyForcibly();
            throw new IOException("the program that is to hold a core did not start");
        }
        return new Hog(process);
    }

    /** Is that other program: computes, says so on {@code out}, and stops at the end of {@code in}. */
    public static void compute(InputStream in, PrintWriter out) throws IOException, InterruptedException {
        AtomicBoolean wanted = new AtomicBoolean(true);
        Thread computing = new Thread(
                () -> {
                    while (wanted.get()) {
                        Thread.onSpinWait();
                    }
                },
                "hog");
        computing.start();
        out.println(READY);
        out.flush();
        in.transferTo(OutputStream.nullOutputStream());
        wanted.set(false);
        computing.join();
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    /** Lets the core go, and returns when it is free. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }
}
