package multilayer.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An archive of the classes that a start loads, parsed and linked, which Java maps into memory instead: from JDK 25 on an AOT cache
 * (JEP 483, JEP 514), before that a dynamic archive of class data (JEP 350). It is written when a rehearsal ends.
 */
final class ClassArchive {

    /** From this version on an AOT cache is written in one step. */
    private static final int AOT = 25;

    private ClassArchive() {}

    /**
     * Rehearses {@code program}.
     *
     * @return the options by which it starts from the archive
     * @throws IOException if it does not end well, with a sentence
     */
    static List<String> rehearse(ProgramStart program, StartTimer timer, Path file)
            throws IOException, InterruptedException {
        boolean aot = Runtime.version().feature() >= AOT;
        timer.time(program.with(List.of((aot ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + file)));
        if (!Files.exists(file)) {
            throw new IOException(
                    "Java %s wrote no archive of classes; it takes classes out of jars only: run the packaged program"
                            .formatted(Runtime.version()));
        }
        return List.of((aot ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + file);
    }
}
