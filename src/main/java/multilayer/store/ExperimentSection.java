package multilayer.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import multilayer.engine.data.Datasets;
import multilayer.engine.train.Experiment;

/** The fields that tell an experiment: {@code dataset}, {@code network} and {@code training}. */
final class ExperimentSection {

    private ExperimentSection() {}

    static Experiment read(Fields owner) throws ProjectFileException {
        return new Experiment(
                owner.member("dataset", Datasets.values()).id(),
                owner.object("network", NetworkSection::read),
                owner.object("training", TrainingSection::read));
    }

    static void write(ObjectNode owner, Experiment experiment) {
        owner.put("dataset", experiment.dataset());
        owner.set("network", NetworkSection.write(experiment.network()));
        owner.set("training", TrainingSection.write(experiment.training()));
    }
}
