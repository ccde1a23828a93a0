package multilayer.app.model.runs;

/**
 * One setting of a run, in words.
 *
 * @param label for example {@code Dropout of layer 2}; unique among the settings of a run
 */
public record SettingLine(String label, String value) {}
