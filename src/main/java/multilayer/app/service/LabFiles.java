package multilayer.app.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import multilayer.app.model.labs.LabModel;
import multilayer.app.model.labs.LabsModel;
import multilayer.experiments.lab.Labs;
import multilayer.store.KeptLab;
import multilayer.store.LabFile;
import multilayer.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What students have of labs on disk, a file for each lab, on one thread named {@code lab-files}. Called on the FX thread. Of changes that
 * come faster than they are written only the latest is.
 */
public final class LabFiles {

    private static final Logger LOG = LoggerFactory.getLogger(LabFiles.class);
    private static final String ENDING = ".json";
    private static final String SET_ASIDE = ".unreadable";

    private final Path folder;
    private final LabsModel model;
    private final FxThread fxThread;
    private final Executor thread;
    private final Map<Labs, KeptLab> waiting = new HashMap<>();

    /** @param folder is made when there is something to keep */
    public LabFiles(Path folder, LabsModel model, FxThread fxThread) {
        this(folder, model, fxThread, DaemonThread.named("lab-files"));
    }

    LabFiles(Path folder, LabsModel model, FxThread fxThread, Executor thread) {
        this.folder = folder;
        this.model = model;
        this.fxThread = fxThread;
        this.thread = thread;
    }

    /** Restores what was kept, then keeps every change. */
    public void restoreAndKeep() {
        thread.execute(() -> {
            Map<Labs, KeptLab> kept = new EnumMap<>(Labs.class);
            StringBuilder problems = new StringBuilder();
            for (LabModel lab : model.labs()) {
                try {
                    read(lab.lab(), kept);
                } catch (IOException e) {
                    LOG.warn("What was kept of a lab cannot be used", e);
                    problems.append(problems.isEmpty() ? "" : " ").append(setAside(lab.lab(), e));
                }
            }
            fxThread.run(() -> {
                kept.forEach((lab, state) -> model.lab(lab).ifPresent(each -> each.restore(state)));
                if (!problems.isEmpty()) {
                    model.tell(problems.toString());
                }
                model.onChange(this::keep);
                model.markReady();
            });
        });
    }

    private void read(Labs lab, Map<Labs, KeptLab> kept) throws IOException {
        Path file = file(lab);
        if (Files.exists(file)) {
            kept.put(lab, LabFile.read(file));
        }
    }

    /** A file that cannot be used is not written over. */
    private String setAside(Labs lab, IOException reason) {
        Path file = file(lab);
        Path aside = file.resolveSibling(lab.id() + ENDING + SET_ASIDE);
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("{} cannot be set aside", file, e);
        }
        return Messages.text("labs.unreadable", Sentences.detail(reason), aside.getFileName());
    }

    private Path file(Labs lab) {
        return folder.resolve(lab.id() + ENDING);
    }

    private void keep(LabModel lab) {
        synchronized (waiting) {
            boolean asked = waiting.put(lab.lab(), lab.toKeep()) != null;
            if (asked) {
                return;
            }
        }
        thread.execute(() -> write(lab.lab()));
    }

    private void write(Labs lab) {
        KeptLab latest;
        synchronized (waiting) {
            latest = waiting.remove(lab);
        }
        if (latest == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            LabFile.write(file(lab), latest);
        } catch (IOException e) {
            LOG.warn("What was done in a lab cannot be kept", e);
            String sentence = Messages.text("labs.notKept", Sentences.detail(e));
            fxThread.run(() -> model.tell(sentence));
        }
    }
}
