package multilayer.app.benchmark;

import java.util.Locale;
import multilayer.app.common.FigureTable;
import multilayer.app.common.Styles;
import multilayer.app.model.BenchmarkModel;
import multilayer.app.model.BenchmarkResults;
import multilayer.app.model.BenchmarkWords;
import multilayer.app.model.BenchmarkWork;
import multilayer.bench.matmul.Measurement;
import multilayer.text.Messages;

/** Products of matrices: what to measure, how it is measured, curves, what they mean, and all figures. */
final class ProductsSection extends Section {

    ProductsSection(BenchmarkModel model, BenchmarkController controller) {
        super("benchmark-products", "benchmark.products", new MeasureButton(model, BenchmarkWork.PRODUCTS, controller));
        BenchmarkResults results = model.results();
        FigureTable<Measurement> table = table();
        follow(results.products(), () -> {
            table.show(results.products());
            show(table, !results.products().isEmpty());
        });
        getChildren()
                .addAll(
                        new ProductChoices(model, controller),
                        words(Messages.text("benchmark.protocol"), Styles.HINT, "benchmark-protocol"),
                        reasons(results.withoutProducts()),
                        new ProductChart(results),
                        new AlignedTable(results),
                        new ProductSentences(results),
                        table);
    }

    private static FigureTable<Measurement> table() {
        FigureTable<Measurement> table = new FigureTable<>("benchmark-products-table", "benchmark.column");
        table.setAccessibleText(Messages.text("benchmark.products.table"));
        table.words("way", 190, BenchmarkWords::way, each -> each);
        table.words(
                "type", 76, each -> Messages.name("benchmark.type", each.setup().type()), each -> each);
        table.figures("size", 84, Size::new, Size::toString);
        table.figures("gigaflops", 92, Measurement::gigaflopsPerSecond, BenchmarkWords::significant);
        table.figures("median", 92, Measurement::medianSeconds, BenchmarkWords::time);
        table.figures("quartiles", 148, Quartiles::new, Quartiles::toString);
        table.figures("samples", 96, Measurement::samples, String::valueOf);
        table.figures("error", 74, Measurement::maxError, error -> String.format(Locale.ROOT, "%.1e", error));
        table.words("variant", 84, Measurement::variant, each -> each);
        table.words("device", 200, each -> BenchmarkWords.device(each.device()), each -> each);
        return table;
    }

    /** Sorted by the work, written as a shape. */
    private record Size(Measurement product) implements Comparable<Size> {

        @Override
        public int compareTo(Size other) {
            return Double.compare(product.shape().flops(), other.product.shape().flops());
        }

        @Override
        public String toString() {
            return product.shape().toString();
        }
    }

    /** Sorted by their distance. */
    private record Quartiles(Measurement product) implements Comparable<Quartiles> {

        private double distance() {
            return product.upperQuartileSeconds() - product.lowerQuartileSeconds();
        }

        @Override
        public int compareTo(Quartiles other) {
            return Double.compare(distance(), other.distance());
        }

        @Override
        public String toString() {
            return BenchmarkWords.time(product.lowerQuartileSeconds())
                    + "\u2013"
                    + BenchmarkWords.time(product.upperQuartileSeconds());
        }
    }
}
