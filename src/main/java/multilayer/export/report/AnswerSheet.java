package multilayer.export.report;

import java.util.List;

/**
 * What a student hands in: a question, what was expected and found, a chart, a table, an explanation, and how all of it was made.
 * All of it is text as a person reads it; what is empty is left out.
 *
 * @param language of the text, for example {@code en}
 * @param kicker what stands above the title
 * @param notice what a reader must know before any figure, for example that runs were cut short; empty for nothing
 * @param before passages between the question and the chart
 * @param legend what the marks of the chart stand for
 * @param after passages below the table
 * @param facts how it was made
 */
public record AnswerSheet(
        String language,
        String kicker,
        String title,
        String question,
        String notice,
        List<Passage> before,
        SheetChart chart,
        Legend legend,
        Table table,
        List<Passage> after,
        String factsTitle,
        List<Fact> facts) {

    public AnswerSheet {
        before = List.copyOf(before);
        after = List.copyOf(after);
        facts = List.copyOf(facts);
    }

    /**
     * Some paragraphs.
     *
     * @param remark what is to be known of them; empty for nothing
     */
    public record Passage(String title, List<String> paragraphs, String remark) {
        public Passage {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /**
     * What the chart's marks stand for.
     *
     * @param mean of a chart with a single curve
     * @param published empty when nothing published is shown
     */
    public record Legend(String mean, String error, String run, String published) {}

    /**
     * Figures in rows.
     *
     * @param head a title for each column
     * @param rows as many cells as the head has; the first one names its row
     * @param named whether the second one is a name, too, and no figure
     */
    public record Table(List<String> head, List<List<String>> rows, boolean named) {
        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** A name and what stands beside it. */
    public record Fact(String name, String value) {}

    /** The sheet as one page that needs no other file: light or dark as its reader likes, and fit to be printed. */
    public String html() {
        return new HtmlSheet(this).page();
    }
}
