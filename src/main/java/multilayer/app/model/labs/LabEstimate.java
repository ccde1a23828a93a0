package multilayer.app.model.labs;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import multilayer.engine.data.Datasets;
import multilayer.engine.train.Experiment;
import multilayer.experiments.lab.LabMemory;
import multilayer.experiments.lab.LabResult;
import multilayer.store.KeptTime;
import multilayer.store.KeptTrial;
import multilayer.text.Messages;

/**
 * How long what is missing of a lab will take, about: as long as what was run before on this machine took, in proportion to the
 * multiplications.
 */
final class LabEstimate {

    /** Forward and backward, an addition and a multiplication each for every weight and its gradient. */
    private static final double OPERATIONS = 6;

    /** A first guess, until something has been run here: what a core of the year 2022 made in training small networks. */
    private static final double GUESSED_OPERATIONS_PER_SECOND = 4e10;

    /** Among the contenders of a timed lab are slow ones. */
    private static final double SLOWER = 4;

    private LabEstimate() {}

    /** A sentence; empty when nothing is missing. */
    static String sentence(LabModel lab, Collection<LabModel> all, int cores) {
        List<Experiment> missing = lab.knownProperty().get().missing();
        if (missing.isEmpty()) {
            return "";
        }
        boolean timed = lab.lab().measure().isTime();
        double work = missing.stream().mapToDouble(LabEstimate::work).sum();
        if (timed) {
            work *= timings(lab);
        }
        List<LabModel> alike = all.stream()
                .filter(each -> timed ? each == lab : !each.lab().measure().isTime())
                .toList();
        double known = alike.stream().mapToDouble(each -> work(each.memory())).sum();
        double seconds =
                alike.stream().mapToDouble(each -> each.took().toMillis() / 1e3).sum();
        boolean guessed = known == 0 || seconds == 0;
        double left = guessed ? guess(work, timed, cores) : work * seconds / known;
        String about = Durations.about(Duration.ofMillis(Math.round(1e3 * left)));
        int runs = timed ? missing.size() * timings(lab) : missing.size();
        return Messages.text(guessed ? "labs.estimate.guess" : "labs.estimate", runs, about);
    }

    private static double guess(double work, boolean timed, int cores) {
        return work / (GUESSED_OPERATIONS_PER_SECOND * cores) * (timed ? SLOWER : 1);
    }

    /** Of a network in a timed lab: every contender in every round, once to warm up. */
    private static int timings(LabModel lab) {
        LabResult result = lab.knownProperty().get().result();
        return result.series().size() * (result.plan().seeds() + 1);
    }

    private static double work(LabMemory memory) {
        double trained = memory.trials().stream()
                .map(KeptTrial::experiment)
                .mapToDouble(LabEstimate::work)
                .sum();
        double timed = memory.times().stream().mapToDouble(LabEstimate::work).sum();
        return trained + timed;
    }

    private static double work(KeptTime time) {
        return perImage(time.experiment()) * time.images();
    }

    private static double work(Experiment experiment) {
        int images = Datasets.byId(experiment.dataset()).trainingImages();
        return perImage(experiment) * images * experiment.training().epochs();
    }

    private static double perImage(Experiment experiment) {
        return OPERATIONS * experiment.network().parameterCount();
    }
}
