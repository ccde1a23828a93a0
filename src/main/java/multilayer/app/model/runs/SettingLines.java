package multilayer.app.model.runs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import multilayer.app.common.Numbers;
import multilayer.app.model.Block;
import multilayer.app.model.BlockSettings;
import multilayer.app.model.Draft;
import multilayer.app.model.Key;
import multilayer.app.model.LabelWords;
import multilayer.app.model.NumberSetting;
import multilayer.app.model.OptimizerParameter;
import multilayer.app.model.Setting;
import multilayer.app.model.TrainingSettings;
import multilayer.engine.Named;
import multilayer.engine.data.Datasets;
import multilayer.engine.data.LabelEdits;
import multilayer.engine.train.ControlChange;
import multilayer.engine.train.Experiment;
import multilayer.store.runs.RunDetails;
import multilayer.text.Messages;

/** All that decides what a run computes, as lines that can be read one by one or held beside those of another run. */
public final class SettingLines {

    private final Draft draft;
    private final List<SettingLine> lines = new ArrayList<>();

    private SettingLines(Experiment experiment) {
        draft = Draft.of(experiment);
    }

    /** A run's experiment, into how many parts its batches were cut, and what was moved while it trained. */
    public static List<SettingLine> of(RunDetails run) {
        SettingLines all = new SettingLines(run.experiment());
        all.addExperiment();
        all.add(Messages.text("runs.setting.parts"), String.valueOf(run.parts()));
        if (!run.changes().isEmpty()) {
            String moves = run.changes().stream().map(SettingLines::move).collect(Collectors.joining("; "));
            all.add(Messages.text("runs.setting.moves"), moves);
        }
        return List.copyOf(all.lines);
    }

    /** An experiment's settings, from the data to early stopping; what means nothing in it is left out. */
    public static List<SettingLine> of(Experiment experiment) {
        SettingLines all = new SettingLines(experiment);
        all.addExperiment();
        return List.copyOf(all.lines);
    }

    private void addExperiment() {
        add(Messages.text("runs.setting.data"), Datasets.byId(draft.dataset()).title());
        add(Messages.text("runs.setting.shape"), draft.network().shape());
        draft.blocks().forEach(this::addBlock);
        choice(Messages.text("runs.setting.outputInitializer"), BlockSettings.outputInitializer(), "initializer");
        number(BlockSettings.outputSigma());
        number(TrainingSettings.LEARNING_RATE);
        choice(TrainingSettings.SCHEDULE, "schedule");
        number(TrainingSettings.FACTOR);
        number(TrainingSettings.EVERY_EPOCHS);
        number(TrainingSettings.PLATEAU_PATIENCE);
        number(TrainingSettings.FLOOR);
        number(TrainingSettings.WARMUP_EPOCHS);
        choice(TrainingSettings.OPTIMIZER, "optimizer");
        for (OptimizerParameter parameter : OptimizerParameter.values()) {
            if (parameter.isSwitch()) {
                toggle(parameter.toggle());
            } else {
                number(parameter.number());
            }
        }
        number(TrainingSettings.BATCH_SIZE);
        number(TrainingSettings.EPOCHS);
        choice(TrainingSettings.VALIDATION, "validation");
        number(TrainingSettings.VALIDATION_SHARE);
        number(TrainingSettings.SEED);
        addRegularisation();
    }

    private void addRegularisation() {
        number(TrainingSettings.GRADIENT_CLIP);
        number(TrainingSettings.LABEL_SMOOTHING);
        number(TrainingSettings.AVERAGE_DECAY);
        toggle(TrainingSettings.FLIP);
        number(TrainingSettings.SHIFT);
        number(TrainingSettings.NOISE);
        toggle(TrainingSettings.EARLY_STOPPING);
        number(TrainingSettings.PATIENCE);
        number(TrainingSettings.MINIMUM_IMPROVEMENT);
        if (!draft.labels().isEmpty()) {
            add(Messages.text("runs.setting.labels"), edits(draft.labels()));
        }
    }

    private void addBlock(Block block) {
        BlockSettings settings = new BlockSettings(block.id());
        number(settings.units());
        choice(settings.activation(), "activation");
        choice(settings.initializer(), "initializer");
        number(settings.sigma());
        toggle(settings.batchNorm());
        number(settings.dropoutRate());
    }

    private void number(NumberSetting setting) {
        if (setting.applies(draft)) {
            add(label(setting), Numbers.field(setting.in(draft), setting.unit()));
        }
    }

    private void choice(Setting<? extends Named> setting, String catalog) {
        choice(label(setting), setting, catalog);
    }

    private void choice(String label, Setting<? extends Named> setting, String catalog) {
        add(label, Messages.name(catalog, setting.in(draft)));
    }

    private void toggle(Setting<Boolean> setting) {
        if (setting.applies(draft)) {
            add(label(setting), Messages.text(setting.in(draft) ? "runs.setting.on" : "runs.setting.off"));
        }
    }

    private String label(Setting<?> setting) {
        Key key = setting.key();
        return key.block() == Key.NO_BLOCK
                ? setting.label()
                : Messages.text("setting.ofLayer", setting.label(), draft.indexOf(key.block()) + 1);
    }

    /** With a number that differs where the same count of other rows was edited. */
    private static String edits(LabelEdits labels) {
        return Messages.text("runs.setting.edits", LabelWords.edits(labels), Integer.toHexString(labels.hashCode()));
    }

    private void add(String label, String value) {
        lines.add(new SettingLine(label, value));
    }

    /** {@code learning rate 0.01 from step 300}. */
    private static String move(ControlChange change) {
        String value = BigDecimal.valueOf(change.value()).stripTrailingZeros().toPlainString();
        String step = Numbers.count(change.step());
        return change.setting() == ControlChange.Setting.LEARNING_RATE
                ? Messages.text("runs.setting.moved.learningRate", value, step)
                : Messages.text("runs.setting.moved.dropoutRate", value, step, change.block() + 1);
    }
}
