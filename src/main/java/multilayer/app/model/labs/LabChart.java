package multilayer.app.model.labs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import multilayer.experiments.lab.LabPoint;
import multilayer.experiments.lab.LabResult;
import multilayer.experiments.lab.LabSetting;
import multilayer.experiments.lab.LabWords;
import multilayer.experiments.lab.Labs;
import multilayer.export.charts.Scale;
import multilayer.text.Messages;

/**
 * What a lab's chart shows.
 *
 * @param places what is varied, from left to right
 * @param curves one for each series, in the order of the lab; those without a point have none
 * @param upScale of the measured values
 */
public record LabChart(Labs lab, List<Place> places, List<Curve> curves, Scale upScale) {

    /**
     * One place on the axis across.
     *
     * @param share from 0 at the axis's beginning to 1 at its end
     */
    public record Place(double x, String label, double share) {}

    /**
     * One series.
     *
     * @param name empty in a lab with a single one
     * @param number which one, from 0
     * @param points those that are measured, from left to right
     */
    public record Curve(String name, int number, List<LabPoint> points) {
        public Curve {
            points = List.copyOf(points);
        }
    }

    public LabChart {
        places = List.copyOf(places);
        curves = List.copyOf(curves);
    }

    /** The chart of what is measured; the places of the whole lab. */
    public static LabChart of(LabResult result) {
        Labs lab = result.plan().lab();
        LabWords words = new LabWords(Messages::text);
        List<Curve> curves = new ArrayList<>();
        List<String> series = result.series();
        for (String name : series) {
            List<LabPoint> points = result.measured().stream()
                    .filter(point -> point.setting().series().equals(name))
                    .sorted(Comparator.comparingDouble(point -> point.setting().x()))
                    .toList();
            curves.add(new Curve(words.series(lab, name), curves.size(), points));
        }
        return new LabChart(
                lab, places(lab, words, result), curves, lab.measure().isTime() ? Scale.LOGARITHMIC : Scale.LINEAR);
    }

    private static List<Place> places(Labs lab, LabWords words, LabResult result) {
        List<LabSetting> settings =
                result.points().stream().map(LabPoint::setting).toList();
        double[] values =
                settings.stream().mapToDouble(LabSetting::x).distinct().sorted().toArray();
        List<Place> places = new ArrayList<>();
        for (int index = 0; index < values.length; index++) {
            double x = values[index];
            LabSetting first = settings.stream()
                    .filter(setting -> setting.x() == x)
                    .findFirst()
                    .orElseThrow();
            places.add(new Place(x, words.label(lab, first), share(lab, values, index)));
        }
        return places;
    }

    /** Each has room on both sides. */
    private static double share(Labs lab, double[] values, int index) {
        Scale scale =
                switch (lab.axis().kind()) {
                    case LOGARITHMIC -> Scale.LOGARITHMIC;
                    case NUMBERS, CATEGORIES -> Scale.LINEAR;
                };
        double room = 0.5 / values.length;
        double share = values.length == 1 ? 0.5 : scale.share(values[index], values[0], values[values.length - 1]);
        return room + share * (1 - 2 * room);
    }

    /** Where a setting stands on the axis across. */
    public double share(LabSetting setting) {
        return places.stream()
                .filter(place -> place.x() == setting.x())
                .findFirst()
                .orElseThrow()
                .share();
    }

    /** All that has to find room on the axis up: runs, error bars and the notebook's figures. */
    public double[] values() {
        return curves.stream()
                .flatMap(curve -> curve.points().stream())
                .flatMapToDouble(LabChart::values)
                .filter(Double::isFinite)
                .toArray();
    }

    private static DoubleStream values(LabPoint point) {
        double sd = Double.isNaN(point.sd()) ? 0 : point.sd();
        Double published = point.setting().published();
        return DoubleStream.concat(
                DoubleStream.of(point.values()),
                DoubleStream.of(
                        point.mean() - sd, point.mean() + sd, Objects.requireNonNullElse(published, Double.NaN)));
    }

    /** Whether the notebook has a figure for any of the measured points. */
    public boolean hasPublished() {
        return curves.stream()
                .flatMap(curve -> curve.points().stream())
                .anyMatch(point -> point.setting().published() != null);
    }
}
