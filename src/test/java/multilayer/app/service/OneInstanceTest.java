package multilayer.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import multilayer.app.service.OneInstance.Standing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneInstanceTest {

    private static final Duration SHORT = Duration.ofMillis(100);

    @TempDir
    private Path folder;

    private final BlockingQueue<Optional<Path>> asked = new LinkedBlockingQueue<>();
    private final List<OneInstance> instances = new ArrayList<>();
    private InstancePlace place = new InstancePlace(Path.of("later"), "window");

    @BeforeEach
    void somewhere() {
        place = new InstancePlace(folder.resolve("run"), "window");
    }

    @AfterEach
    void close() throws IOException {
        for (OneInstance instance : instances) {
            instance.close();
        }
    }

    private OneInstance claim(Optional<Path> file) {
        OneInstance instance = OneInstance.claim(place, file, RunningWindow.PATIENCE);
        instances.add(instance);
        return instance;
    }

    @Test
    void aSecondStartHandsItsFileToTheFirst() throws InterruptedException {
        OneInstance first = claim(Optional.empty());
        first.listen(asked::add);

        assertThat(claim(Optional.of(Path.of("mine.multilayer"))).standing()).isEqualTo(Standing.HANDED_OVER);
        assertThat(first.standing()).isEqualTo(Standing.FIRST);
        assertThat(asked.poll(10, TimeUnit.SECONDS))
                .isEqualTo(Optional.of(Path.of("mine.multilayer").toAbsolutePath()));
    }

    @Test
    void aSecondStartWithoutAFileIsHeardToo() throws InterruptedException {
        claim(Optional.empty()).listen(asked::add);

        assertThat(RunningWindow.handOver(place, Optional.empty())).isTrue();
        assertThat(asked.poll(10, TimeUnit.SECONDS)).isEqualTo(Optional.empty());
    }

    @Test
    void namesOfAnyLettersArriveAsTheyAre() throws InterruptedException {
        Path file = folder.resolve("my experiment.multilayer").toAbsolutePath();
        claim(Optional.empty()).listen(asked::add);

        assertThat(RunningWindow.handOver(place, Optional.of(file))).isTrue();
        assertThat(asked.poll(10, TimeUnit.SECONDS)).isEqualTo(Optional.of(file));
    }

    @Test
    void whoAsksBeforeTheFirstListensIsHeardThen() throws InterruptedException, ExecutionException {
        OneInstance first = claim(Optional.empty());
        FutureTask<Boolean> later = new FutureTask<>(() -> RunningWindow.handOver(place, Optional.empty()));
        Executor thread = DaemonThread.named("later start");
        thread.execute(later);
        first.listen(asked::add);

        assertThat(later.get()).isTrue();
        assertThat(asked.poll(10, TimeUnit.SECONDS)).isEqualTo(Optional.empty());
    }

    @Test
    void whoConnectsAndSaysNothingDoesNotKeepOthersOut() throws IOException {
        claim(Optional.empty()).listen(asked::add);
        try (SocketChannel stuck = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            stuck.connect(UnixDomainSocketAddress.of(place.socket()));

            assertThat(RunningWindow.handOver(place, Optional.empty())).isTrue();
        }
    }

    @Test
    void onceTheFirstHasClosedTheNextIsTheFirst() throws IOException {
        claim(Optional.empty()).close();

        assertThat(place.socket()).doesNotExist();
        assertThat(RunningWindow.handOver(place, Optional.empty())).isFalse();
        assertThat(claim(Optional.empty()).standing()).isEqualTo(Standing.FIRST);
    }

    @Test
    void aWindowThatDoesNotAnswerIsNotWaitedForLong() {
        claim(Optional.empty());

        assertThat(OneInstance.claim(place, Optional.empty(), SHORT).standing()).isEqualTo(Standing.ALONE);
    }

    @Test
    void windowsOnTwoDisplaysOrOfTwoPersonsDoNotMeet() {
        claim(Optional.empty());

        place = new InstancePlace(place.folder(), "another-display");
        assertThat(claim(Optional.empty()).standing()).isEqualTo(Standing.FIRST);
        place = new InstancePlace(folder.resolve("another person"), "window");
        assertThat(claim(Optional.empty()).standing()).isEqualTo(Standing.FIRST);
    }

    @Test
    void nobodyElseMayEnterTheFolder() throws IOException {
        claim(Optional.empty());

        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place.folder())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void whereNothingCanBeWrittenEachStartHasItsOwnWindow() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        place = new InstancePlace(file.resolve("run"), "window");

        OneInstance instance = claim(Optional.empty());
        instance.listen(asked::add);
        assertThat(instance.standing()).isEqualTo(Standing.ALONE);
    }

    @Test
    void aPathTooLongForASocketGivesAWindowOfItsOwnAndLeavesNoLock() {
        place = new InstancePlace(folder.resolve("x".repeat(120)), "window");

        assertThat(claim(Optional.empty()).standing()).isEqualTo(Standing.ALONE);
        assertThat(claim(Optional.empty()).standing()).isEqualTo(Standing.ALONE);
    }

    /** The first of two processes: says what it is, listens, and says what it was asked. */
    static final class Elsewhere {

        private Elsewhere() {}

        public static void main(String[] arguments) throws IOException {
            OneInstance instance =
                    OneInstance.claim(new InstancePlace(Path.of(arguments[0]), "window"), Optional.empty());
            System.out.println(instance.standing());
            instance.listen(System.out::println);
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void twoProcessesMeetAndOneThatIsKilledLeavesTheWayFree() throws IOException, InterruptedException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Elsewhere.class.getName(),
                        place.folder().toString())
                .start();
        try (var said = other.inputReader()) {
            assertThat(said.readLine()).isEqualTo("FIRST");
            assertThat(claim(Optional.of(folder.resolve("a.multilayer"))).standing())
                    .isEqualTo(Standing.HANDED_OVER);
            assertThat(said.readLine()).contains(folder.resolve("a.multilayer").toString());
        } finally {
            other.destroyForcibly().waitFor();
        }

        assertThat(place.socket())
                .as("left behind by the process that was killed")
                .exists();
        assertThat(claim(Optional.empty()).standing()).isEqualTo(Standing.FIRST);
    }
}
