package multilayer.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import multilayer.engine.data.Validation;
import multilayer.engine.nn.Activation;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.optim.LearningRateSchedule;
import multilayer.engine.optim.OptimizerSpec;
import multilayer.engine.train.EarlyStopping;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExperimentModelTest {

    private final ExperimentModel model = new ExperimentModel(Preset.TWO_LAYER.experiment());

    private String shape() {
        return model.experimentProperty().get().network().shape();
    }

    private int id(int index) {
        return model.draftProperty().get().blocks().get(index).id();
    }

    private BlockSettings settings(int index) {
        return new BlockSettings(id(index));
    }

    @Test
    void startsWithTheExperimentItWasGiven() {
        for (Preset preset : Preset.values()) {
            ExperimentModel fresh = new ExperimentModel(preset.experiment());

            assertThat(fresh.experimentProperty().get()).isEqualTo(preset.experiment());
            assertThat(fresh.modifiedProperty().get()).isFalse();
            assertThat(fresh.canUndoProperty().get()).isFalse();
            assertThat(fresh.problemProperty().get()).isEmpty();
        }
    }

    @Test
    void anInsertedBlockCopiesTheOneBeforeIt() {
        model.insert(1);

        assertThat(shape()).isEqualTo("784-256-256-128-10");
        assertThat(model.undoNameProperty().get()).isEqualTo("Insert layer");
        assertThat(model.draftProperty().get().block(id(1)))
                .isEqualTo(model.draftProperty().get().block(id(0)));
    }

    @Test
    void theFirstBlockOfAnEmptyNetworkIsReluWith256Units() {
        model.delete(id(0));
        model.delete(id(0));
        assertThat(shape()).isEqualTo("784-10");

        model.insert(0);

        assertThat(model.experimentProperty().get().network().hidden()).containsExactly(HiddenBlock.relu(256));
    }

    @Test
    void moreThanTheAllowedNumberOfBlocksIsRefused() {
        for (int count = 2; count < 32; count++) {
            assertThat(model.insert(0)).isNotEqualTo(Key.NO_BLOCK);
        }

        assertThat(model.canInsert()).isFalse();
        assertThat(model.insert(0)).isEqualTo(Key.NO_BLOCK);
        assertThat(model.experimentProperty().get().network().hidden()).hasSize(32);
    }

    @Test
    void everyChangeOfStructureCanBeUndoneAndRedone() {
        model.duplicate(id(1));
        model.move(id(0), 2);
        model.delete(id(0));
        assertThat(shape()).isEqualTo("784-128-256-10");

        model.undo();
        assertThat(shape()).isEqualTo("784-128-128-256-10");
        assertThat(model.redoNameProperty().get()).isEqualTo("Delete layer");
        model.undo();
        assertThat(shape()).isEqualTo("784-256-128-128-10");
        model.undo();
        assertThat(model.experimentProperty().get()).isEqualTo(Preset.TWO_LAYER.experiment());
        assertThat(model.canUndoProperty().get()).isFalse();

        model.redo();
        model.redo();
        model.redo();
        assertThat(shape()).isEqualTo("784-128-256-10");
        assertThat(model.canRedoProperty().get()).isFalse();
    }

    @Test
    void everyFieldOfABlockCanBeUndoneByItsOwnName() {
        BlockSettings first = settings(0);
        model.set(first.units(), 64.0);
        model.set(first.activation(), Activation.TANH);
        model.set(first.initializer(), Initializer.Scheme.NORMAL);
        model.set(first.sigma(), 0.02);
        model.set(first.batchNorm(), true);
        model.set(first.dropoutRate(), 0.3);
        assertThat(model.experimentProperty().get().network().hidden().get(0))
                .isEqualTo(new HiddenBlock(64, Initializer.normal(0.02), true, Activation.TANH, 0.3));

        assertThat(undoAll())
                .containsExactly(
                        "Change dropout",
                        "Change batch norm",
                        "Change \u03c3",
                        "Change initializer",
                        "Change activation",
                        "Change units");
        assertThat(model.experimentProperty().get()).isEqualTo(Preset.TWO_LAYER.experiment());
    }

    @Test
    void everyHyperparameterCanBeUndone() {
        model.set(TrainingSettings.LEARNING_RATE, 0.2);
        model.set(TrainingSettings.SCHEDULE, LearningRateSchedule.Shape.STEP);
        model.set(TrainingSettings.FACTOR, 0.3);
        model.set(TrainingSettings.EVERY_EPOCHS, 4.0);
        model.set(TrainingSettings.WARMUP_EPOCHS, 1.5);
        model.set(OptimizerParameter.MOMENTUM.number(), 0.8);
        model.set(OptimizerParameter.NESTEROV.toggle(), true);
        model.set(OptimizerParameter.WEIGHT_DECAY.number(), 1e-4);
        model.set(TrainingSettings.GRADIENT_CLIP, 2.0);
        model.set(TrainingSettings.BATCH_SIZE, 128.0);
        model.set(TrainingSettings.EPOCHS, 20.0);
        model.set(TrainingSettings.VALIDATION, Validation.Source.LAST_ROWS);
        model.set(TrainingSettings.VALIDATION_SHARE, 0.2);
        model.set(TrainingSettings.SEED, 7.0);
        model.set(TrainingSettings.EARLY_STOPPING, true);
        model.set(TrainingSettings.PATIENCE, 3.0);
        model.set(TrainingSettings.MINIMUM_IMPROVEMENT, 0.01);
        model.set(BlockSettings.outputInitializer(), Initializer.Scheme.NORMAL);
        model.set(BlockSettings.outputSigma(), 0.05);
        Experiment changed = model.experimentProperty().get();
        assertThat(changed.training().schedule())
                .isEqualTo(new LearningRateSchedule(LearningRateSchedule.Shape.STEP, 1.5, 0.3, 4, 0, 2));
        assertThat(changed.training().optimizer()).isEqualTo(new OptimizerSpec.Sgd(0.8, true, 1e-4));
        assertThat(changed.training().gradientClip()).isEqualTo(2);
        assertThat(changed.training().validation()).isEqualTo(Validation.lastRows(0.2));
        assertThat(changed.training().earlyStopping()).isEqualTo(new EarlyStopping(3, 0.01));
        assertThat(changed.network().outputInitializer()).isEqualTo(Initializer.normal(0.05));

        assertThat(undoAll()).hasSize(19).doesNotHaveDuplicates();
        assertThat(model.experimentProperty().get()).isEqualTo(Preset.TWO_LAYER.experiment());
        while (model.canRedoProperty().get()) {
            model.redo();
        }
        assertThat(model.experimentProperty().get()).isEqualTo(changed);
    }

    @Test
    void aCycleTakesTheWarmUpAwayAndUndoBringsItBack() {
        model.set(TrainingSettings.WARMUP_EPOCHS, 2.0);
        model.set(TrainingSettings.SCHEDULE, LearningRateSchedule.Shape.ONE_CYCLE);
        assertThat(model.experimentProperty().get().training().schedule())
                .isEqualTo(LearningRateSchedule.of(LearningRateSchedule.Shape.ONE_CYCLE));

        model.undo();
        assertThat(model.experimentProperty().get().training().schedule().warmupEpochs())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfOptimizerIsBuiltFromItsUsualValues(OptimizerKind kind) {
        model.set(TrainingSettings.OPTIMIZER, kind);

        OptimizerSpec spec = model.experimentProperty().get().training().optimizer();
        assertThat(spec.id()).isEqualTo(kind.id());
        assertThat(OptimizerKind.valuesOf(spec))
                .containsOnlyKeys(kind.parameters())
                .isEqualTo(kind.usualValues());
    }

    private List<String> undoAll() {
        List<String> names = new ArrayList<>();
        while (model.canUndoProperty().get()) {
            names.add(model.undoNameProperty().get());
            model.undo();
        }
        return names;
    }

    @Test
    void aDragIsOneStepAndTheNextDragAnother() {
        model.set(TrainingSettings.LEARNING_RATE, 0.03);
        model.set(TrainingSettings.LEARNING_RATE, 0.04);
        model.endEdit();
        model.set(TrainingSettings.LEARNING_RATE, 0.05);
        model.set(TrainingSettings.LEARNING_RATE, 0.06);

        model.undo();
        assertThat(model.experimentProperty().get().training().learningRate()).isEqualTo(0.04);
        model.undo();
        assertThat(model.experimentProperty().get().training().learningRate()).isEqualTo(0.02);
        assertThat(model.canUndoProperty().get()).isFalse();
    }

    @Test
    void sameFieldOfAnotherBlockIsAStepOfItsOwn() {
        model.set(settings(0).units(), 64.0);
        model.set(settings(1).units(), 32.0);

        model.undo();

        assertThat(shape()).isEqualTo("784-64-128-10");
    }

    @Test
    void aDragThatComesBackLeavesNothingToUndo() {
        model.set(settings(0).units(), 512.0);
        model.set(settings(0).units(), 256.0);

        assertThat(model.canUndoProperty().get()).isFalse();
    }

    @Test
    void aTextThatIsNoValueIsASentenceAndTheLastValidExperimentStays() {
        model.reject(settings(1).dropoutRate(), "1.2");

        assertThat(model.problemProperty().get()).isEqualTo("Dropout of layer 2 must be in [0, 1): 1.2");
        assertThat(model.problemsProperty().get()).containsOnlyKeys(new Key("dropoutRate", id(1)));
        assertThat(model.experimentProperty().get()).isEqualTo(Preset.TWO_LAYER.experiment());
    }

    @Test
    void sentencesNameTheBoundOfEachKindOfNumber() {
        model.reject(settings(0).units(), "0");
        assertThat(model.problemProperty().get())
                .isEqualTo("Units of layer 1 must be a whole number from 1 to 16384: 0");
        model.undo();
        model.reject(TrainingSettings.VALIDATION_SHARE, "60 %");
        assertThat(model.problemProperty().get()).isEqualTo("Share must be from 0 % to 50 %: 60 %");
        model.undo();
        model.reject(TrainingSettings.LEARNING_RATE, " ");
        assertThat(model.problemProperty().get()).isEqualTo("Learning rate is empty: it must be in (0, 100]");
    }

    @Test
    void undoFirstTakesBackWhatIsNoValue() {
        model.set(settings(0).units(), 64.0);
        model.reject(settings(1).dropoutRate(), "1.2");
        assertThat(model.undoNameProperty().get()).isEqualTo("Change dropout");

        model.undo();

        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(shape()).isEqualTo("784-64-128-10");
        assertThat(model.undoNameProperty().get()).isEqualTo("Change units");
    }

    @Test
    void aValidValueClearsTheProblemOfItsField() {
        model.reject(settings(1).dropoutRate(), "1.2");
        model.reject(settings(0).units(), "many");

        model.set(settings(1).dropoutRate(), 0.2);

        assertThat(model.problemProperty().get())
                .isEqualTo("Units of layer 1 must be a whole number from 1 to 16384: many");
    }

    @Test
    void theProblemOfAFieldThatIsGoneIsGoneToo() {
        model.reject(settings(1).dropoutRate(), "1.2");
        model.delete(id(1));
        assertThat(model.problemProperty().get()).isEmpty();

        model.set(TrainingSettings.SCHEDULE, LearningRateSchedule.Shape.STEP);
        model.reject(TrainingSettings.FACTOR, "2");
        assertThat(model.problemProperty().get()).isEqualTo("Factor must be in (0, 1]: 2");
        model.set(TrainingSettings.SCHEDULE, LearningRateSchedule.Shape.COSINE);
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void nesterovNeedsMomentum() {
        model.set(OptimizerParameter.NESTEROV.toggle(), true);
        Experiment valid = model.experimentProperty().get();

        model.set(OptimizerParameter.MOMENTUM.number(), 0.0);

        assertThat(model.problemProperty().get()).startsWith("Nesterov needs a momentum above 0: 0.");
        assertThat(model.problemsProperty().get()).containsOnlyKeys(OptimizerParameter.NESTEROV.key());
        assertThat(model.experimentProperty().get()).isEqualTo(valid);
        assertThat(model.modifiedProperty().get()).isTrue();

        model.undo();
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void earlyStoppingNeedsAValidationSet() {
        model.set(TrainingSettings.EARLY_STOPPING, true);
        model.set(TrainingSettings.VALIDATION_SHARE, 0.0);
        assertThat(model.problemProperty().get()).startsWith("Early stopping needs a validation set: none.");

        model.set(TrainingSettings.VALIDATION, Validation.Source.TEST);
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.experimentProperty().get().training().validation()).isEqualTo(Validation.TEST);

        model.set(TrainingSettings.VALIDATION, Validation.Source.NONE);
        assertThat(model.problemProperty().get()).startsWith("Early stopping needs a validation set: none.");
        model.set(TrainingSettings.EARLY_STOPPING, false);
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.experimentProperty().get().training().validation()).isEqualTo(Validation.NONE);
    }

    @Test
    void savedAndUndoneAgainIsModifiedAndRedoneIsNot() {
        model.insert(0);
        assertThat(model.modifiedProperty().get()).isTrue();
        model.markSaved();
        assertThat(model.modifiedProperty().get()).isFalse();
        model.undo();
        assertThat(model.modifiedProperty().get()).isTrue();
        model.redo();
        assertThat(model.modifiedProperty().get()).isFalse();
    }

    @Test
    void anotherExperimentStartsCleanWithoutHistoryAndTrainedWeights() {
        model.markTrained();
        model.keepWeightsProperty().set(true);
        model.insert(0);
        model.reject(settings(0).units(), "0");

        model.replace(Preset.D2L.experiment());

        assertThat(model.experimentProperty().get()).isEqualTo(Preset.D2L.experiment());
        assertThat(model.canUndoProperty().get()).isFalse();
        assertThat(model.modifiedProperty().get()).isFalse();
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.trainedProperty().get()).isFalse();
        assertThat(model.keepWeightsProperty().get()).isFalse();
        assertThat(model.origins()).containsExactly(-1);
    }

    @Test
    void originsFollowBlocksThroughEditing() {
        assertThat(model.origins()).containsExactly(-1, -1);
        model.markTrained();
        assertThat(model.origins()).containsExactly(0, 1);

        model.insert(1);
        model.duplicate(id(0));
        assertThat(model.origins()).containsExactly(0, -1, -1, 1);
        model.move(id(3), 0);
        assertThat(model.origins()).containsExactly(1, 0, -1, -1);

        model.delete(id(1));
        assertThat(model.origins()).containsExactly(1, -1, -1);
        model.undo();
        assertThat(model.origins()).containsExactly(1, 0, -1, -1);

        model.forgetTrained();
        assertThat(model.trainedProperty().get()).isFalse();
        assertThat(model.origins()).containsExactly(-1, -1, -1, -1);
    }

    @Test
    void whileARunIsGoingOnlyLearningRateAndDropoutChange() {
        model.setLocked(true);

        assertThat(model.insert(0)).isEqualTo(Key.NO_BLOCK);
        assertThat(model.duplicate(id(0))).isEqualTo(Key.NO_BLOCK);
        model.delete(id(0));
        model.move(id(0), 1);
        model.set(settings(0).units(), 64.0);
        model.set(TrainingSettings.EPOCHS, 3.0);
        assertThat(model.experimentProperty().get()).isEqualTo(Preset.TWO_LAYER.experiment());

        model.set(TrainingSettings.LEARNING_RATE, 0.5);
        model.set(settings(1).dropoutRate(), 0.4);
        assertThat(model.experimentProperty().get().training().learningRate()).isEqualTo(0.5);
        assertThat(model.experimentProperty().get().network().hidden().get(1).dropoutRate())
                .isEqualTo(0.4);
    }

    @Test
    void whileARunIsGoingUndoStopsAtAChangeOfStructure() {
        model.insert(0);
        model.setLocked(true);
        assertThat(model.canUndoProperty().get()).isFalse();

        model.set(TrainingSettings.LEARNING_RATE, 0.5);
        assertThat(model.undoNameProperty().get()).isEqualTo("Change learning rate");
        model.undo();
        model.undo();
        assertThat(shape()).isEqualTo("784-256-256-128-10");

        model.setLocked(false);
        assertThat(model.undoNameProperty().get()).isEqualTo("Insert layer");
    }
}
