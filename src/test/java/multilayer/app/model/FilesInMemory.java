package multilayer.app.model;

import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import multilayer.engine.train.Experiment;

/** Project files that need no disk. */
public final class FilesInMemory implements ProjectModel.Files {

    private final Map<Path, Experiment> files = new HashMap<>();

    @Override
    public Experiment read(Path file) throws NoSuchFileException {
        Experiment experiment = files.get(file.toAbsolutePath());
        if (experiment == null) {
            throw new NoSuchFileException("There is no " + file.getFileName());
        }
        return experiment;
    }

    @Override
    public void write(Path file, Experiment experiment) {
        files.put(file.toAbsolutePath(), experiment);
    }
}
