package multilayer.experiments.lab;

/**
 * What a student wrote about a lab.
 *
 * @param prediction what was expected; empty for nothing
 * @param remark on the prediction, in a sentence, for example that it was changed after the first result; empty for none
 * @param words the student's own explanation; empty for none
 */
public record LabStudent(String prediction, String remark, String words) {

    /** Nothing was written. */
    public static final LabStudent SILENT = new LabStudent("", "", "");
}
