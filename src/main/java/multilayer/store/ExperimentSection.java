package multilayer.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import multilayer.engine.data.Datasets;
import multilayer.engine.data.LabelEdits;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.TrainingConfig;

/** The fields that tell an experiment: {@code dataset}, {@code network}, {@code training} and, if any are edited, {@code labels}. */
final class ExperimentSection {

    private ExperimentSection() {}

    static Experiment read(Fields owner) throws ProjectFileException {
        Datasets dataset = owner.member("dataset", Datasets.values());
        NetworkSpec network = owner.object("network", NetworkSection::read);
        TrainingConfig training = owner.object("training", TrainingSection::read);
        LabelEdits labels = owner.has("labels")
                ? owner.object(
                        "labels", fields -> LabelsSection.read(fields, dataset.trainingImages(), network.outputs()))
                : LabelEdits.NONE;
        return new Experiment(dataset.id(), network, training, labels);
    }

    static void write(ObjectNode owner, Experiment experiment) {
        owner.put("dataset", experiment.dataset());
        owner.set("network", NetworkSection.write(experiment.network()));
        owner.set("training", TrainingSection.write(experiment.training()));
        if (!experiment.labels().isEmpty()) {
            owner.set("labels", LabelsSection.write(experiment.labels()));
        }
    }
}
