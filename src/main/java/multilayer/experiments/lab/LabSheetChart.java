package multilayer.experiments.lab;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import multilayer.export.charts.Scale;
import multilayer.export.charts.Tick;
import multilayer.export.report.SheetChart;

/** The chart of a lab's result, for its answer sheet. */
final class LabSheetChart {

    private LabSheetChart() {}

    static SheetChart of(LabResult result, LabWords words) {
        Labs lab = result.plan().lab();
        Scale xScale = lab.axis().kind() == LabAxis.Kind.LOGARITHMIC ? Scale.LOGARITHMIC : Scale.LINEAR;
        List<Tick> places = result.points().stream()
                .map(point -> new Tick(point.setting().x(), words.label(lab, point.setting())))
                .distinct()
                .sorted(Comparator.comparingDouble(Tick::value))
                .toList();
        return new SheetChart(
                words.text("lab.sheet.chart", words.measure(lab), words.axis(lab)),
                new SheetChart.XAxis(words.axis(lab), xScale, places),
                !lab.axis().isCategories(),
                words.measure(lab),
                lab.measure().isTime() ? Scale.LOGARITHMIC : Scale.LINEAR,
                result.series().stream()
                        .map(series -> curve(result, words, series))
                        .toList());
    }

    private static SheetChart.Curve curve(LabResult result, LabWords words, String series) {
        List<SheetChart.Point> points = result.points().stream()
                .filter(point -> point.setting().series().equals(series))
                .map(point -> new SheetChart.Point(
                        point.setting().x(),
                        point.mean(),
                        point.sd(),
                        Arrays.stream(point.values()).boxed().toList(),
                        point.setting().published()))
                .toList();
        return new SheetChart.Curve(words.series(result.plan().lab(), series), points);
    }
}
