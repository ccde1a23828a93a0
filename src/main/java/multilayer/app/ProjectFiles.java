package multilayer.app;

import java.io.IOException;
import java.nio.file.Path;
import multilayer.app.model.ProjectModel;
import multilayer.engine.train.Experiment;
import multilayer.store.ProjectFile;

/** Project files on disk. */
final class ProjectFiles implements ProjectModel.Files {

    @Override
    public Experiment read(Path file) throws IOException {
        return ProjectFile.read(file);
    }

    @Override
    public void write(Path file, Experiment experiment) throws IOException {
        ProjectFile.write(file, experiment);
    }
}
