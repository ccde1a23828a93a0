package multilayer.export.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import multilayer.export.charts.Scale;
import multilayer.export.charts.Tick;
import multilayer.export.report.AnswerSheet.Fact;
import multilayer.export.report.AnswerSheet.Legend;
import multilayer.export.report.AnswerSheet.Passage;
import multilayer.export.report.AnswerSheet.Table;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class AnswerSheetTest {

    private static final String NASTY = "<script>alert('1 & \"2\"')</script>";
    private static final String ESCAPED = "&lt;script&gt;alert(&#39;1 &amp; &quot;2&quot;&#39;)&lt;/script&gt;";

    private static SheetChart chart(String label) {
        return new SheetChart(
                "test accuracy by units",
                new SheetChart.XAxis("units", Scale.LOGARITHMIC, List.of(new Tick(32, label), new Tick(1024, "1024"))),
                true,
                "test accuracy",
                Scale.LINEAR,
                List.of(new SheetChart.Curve(
                        "",
                        List.of(
                                new SheetChart.Point(32, 0.85, 0.01, List.of(0.84, 0.86), 0.853),
                                new SheetChart.Point(1024, Double.NaN, Double.NaN, List.of(), 0.844)))));
    }

    private static AnswerSheet sheet(String text, SheetChart chart) {
        return new AnswerSheet(
                "en",
                text,
                text,
                text,
                text,
                List.of(new Passage(text, List.of(text), text)),
                chart,
                new Legend(text, text, text, text),
                new Table(List.of(text, text), List.of(List.of(text, text)), false),
                List.of(new Passage(text, List.of(text), "")),
                text,
                List.of(new Fact(text, text)));
    }

    @Test
    void nothingThatAPersonWroteIsTakenForMarkup() {
        String html = sheet(NASTY, chart(NASTY)).html();

        assertThat(html).contains(ESCAPED).doesNotContain("<script").doesNotContain("alert('");
    }

    @Test
    void thePageNeedsNoOtherFileAndIsWellFormed() throws Exception {
        String html = sheet("text", chart("32")).html();

        assertThat(html).startsWith("<!DOCTYPE html>").contains("prefers-color-scheme: dark", "@media print");
        assertThat(html).doesNotContain("href=", "src=", "url(", "http");
        String body = html.substring(html.indexOf("<main>"), html.indexOf("</main>") + "</main>".length());
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(body)));
    }

    @Test
    void theChartHasTheMeanItsErrorBarTheSingleRunsAndTheNotebooksFigure() {
        String svg = SvgSheetChart.of(chart("32"));

        assertThat(count(svg, "class=\"mean\"")).isEqualTo(1);
        assertThat(count(svg, "class=\"run\"")).isEqualTo(2);
        assertThat(count(svg, "class=\"error\"")).isEqualTo(3);
        assertThat(count(svg, "class=\"published\"")).isEqualTo(2);
        assertThat(svg).contains(">32</text>", ">1024</text>", ">units</text>", ">test accuracy</text>");
        assertThat(svg).doesNotContain("NaN", "Infinity");
    }

    @Test
    void whatIsEmptyIsLeftOut() {
        AnswerSheet quiet = new AnswerSheet(
                "en",
                "",
                "Title",
                "Question?",
                "",
                List.of(),
                chart("32"),
                new Legend("mean", "", "", ""),
                new Table(List.of("units"), List.of(List.of("32")), false),
                List.of(),
                "How",
                List.of());

        assertThat(quiet.html()).doesNotContain("class=\"notice\"", "class=\"kicker\"", "class=\"remark\"");
    }

    @Test
    void longNamesAreSlanted() {
        List<Tick> places = List.of(
                new Tick(0, "Glorot uniform"),
                new Tick(1, "Glorot normal"),
                new Tick(2, "LeCun uniform"),
                new Tick(3, "LeCun normal"),
                new Tick(4, "He uniform"),
                new Tick(5, "He normal"),
                new Tick(6, "Normal"),
                new Tick(7, "Zeros"),
                new Tick(8, "Something else"));
        SheetChart crowded =
                new SheetChart("", new SheetChart.XAxis("", Scale.LINEAR, places), false, "", Scale.LINEAR, List.of());

        assertThat(SvgSheetChart.of(crowded)).contains("rotate(-32");
        assertThat(SvgSheetChart.of(chart("32"))).doesNotContain("rotate(-32");
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
