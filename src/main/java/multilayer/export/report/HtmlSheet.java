package multilayer.export.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import multilayer.export.Markup;
import multilayer.export.report.AnswerSheet.Fact;
import multilayer.export.report.AnswerSheet.Passage;

/** Writes an {@link AnswerSheet} as HTML; whatever is text in it is escaped here. */
final class HtmlSheet {

    private static final String STYLE = "sheet.css";

    private final AnswerSheet sheet;
    private final StringBuilder html = new StringBuilder();

    HtmlSheet(AnswerSheet sheet) {
        this.sheet = sheet;
    }

    String page() {
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(Markup.escape(sheet.language()))
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta name=\"color-scheme\" content=\"light dark\">\n");
        element("title", "", sheet.title());
        html.append("<style>\n").append(style()).append("</style>\n</head>\n<body>\n<main>\n");
        header();
        sheet.before().forEach(this::passage);
        figure();
        table();
        sheet.after().forEach(this::passage);
        facts();
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    private void header() {
        html.append("<header>\n");
        element("p", "kicker", sheet.kicker());
        element("h1", "", sheet.title());
        element("p", "question", sheet.question());
        html.append("</header>\n");
        element("p", "notice", sheet.notice());
    }

    private void passage(Passage passage) {
        html.append("<section>\n");
        element("h2", "", passage.title());
        passage.paragraphs().forEach(paragraph -> element("p", "text", paragraph));
        element("p", "remark", passage.remark());
        html.append("</section>\n");
    }

    private void figure() {
        html.append("<figure>\n").append(SvgSheetChart.of(sheet.chart())).append("<figcaption>\n");
        List<SheetChart.Curve> curves = sheet.chart().curves();
        for (int index = 0; index < curves.size(); index++) {
            String name = curves.size() == 1
                    ? sheet.legend().mean()
                    : curves.get(index).name();
            key(SheetMark.of(index, 16, 8), "curve curve-" + index, name);
        }
        key(
                "<line class=\"error\" x1=\"16\" y1=\"1\" x2=\"16\" y2=\"15\"/>",
                "curve",
                sheet.legend().error());
        key(
                "<circle class=\"run\" cx=\"16\" cy=\"8\" r=\"3\"/>",
                "curve",
                sheet.legend().run());
        key(SheetMark.published(16, 8), "curve", sheet.legend().published());
        html.append("</figcaption>\n</figure>\n");
    }

    private void key(String mark, String classes, String name) {
        if (!name.isEmpty()) {
            html.append("<span>")
                    .append(SheetMark.legend(mark, classes))
                    .append(Markup.escape(name))
                    .append("</span>\n");
        }
    }

    private void table() {
        html.append("<div class=\"wide\"><table")
                .append(sheet.table().named() ? " class=\"named\"" : "")
                .append(">\n<thead><tr>");
        sheet.table().head().forEach(cell -> element("th", "", cell));
        html.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : sheet.table().rows()) {
            html.append("<tr><th scope=\"row\">")
                    .append(Markup.escape(row.get(0)))
                    .append("</th>");
            row.subList(1, row.size())
                    .forEach(cell ->
                            html.append("<td>").append(Markup.escape(cell)).append("</td>"));
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table></div>\n");
    }

    private void facts() {
        html.append("<section>\n");
        element("h2", "", sheet.factsTitle());
        html.append("<dl>\n");
        for (Fact fact : sheet.facts()) {
            element("dt", "", fact.name());
            element("dd", "", fact.value());
        }
        html.append("</dl>\n</section>\n");
    }

    private void element(String name, String type, String text) {
        if (text.isEmpty() && !name.equals("th")) {
            return;
        }
        html.append('<').append(name);
        if (!type.isEmpty()) {
            html.append(" class=\"").append(type).append('"');
        }
        html.append('>').append(Markup.escape(text)).append("</").append(name).append(">\n");
    }

    private static String style() {
        try (InputStream css = HtmlSheet.class.getResourceAsStream(STYLE)) {
            if (css == null) {
                throw new IllegalStateException("the program was built without " + STYLE);
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own " + STYLE + " cannot be read", e);
        }
    }
}
