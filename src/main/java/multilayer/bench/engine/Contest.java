package multilayer.bench.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import multilayer.bench.ProductFlops;
import multilayer.bench.Spread;
import multilayer.bench.engine.EngineBenchmark.Plan;
import multilayer.bench.engine.EngineBenchmark.Progress;
import multilayer.bench.engine.TaskResult.Refusal;
import org.jspecify.annotations.Nullable;

/** The contenders of one task, side by side. */
final class Contest implements AutoCloseable {

    /**
     * How far a loss may be from ours, as a share of it. Rounding, dropout masks and the kind of momentum that a library has move it
     * by less, a learning rate or a layer that is not the task's by more.
     */
    static final double LOSS_TOLERANCE = 0.05;

    private final Task task;
    private final Plan plan;
    private final Machine machine;
    private final Progress progress;
    private final List<Entrant> entrants = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    Contest(Task task, Plan plan, Machine machine, Progress progress) {
        this.task = task;
        this.plan = plan;
        this.machine = machine;
        this.progress = progress;
    }

    /** Starts every contender once for each of its thread settings. */
    void start(ContenderLauncher launcher) throws IOException, InterruptedException {
        for (Contender contender : plan.contenders()) {
            for (ThreadSetting setting : contender.threadSettings(machine.cores())) {
                ContenderChild child = launcher.launch(contender, setting, task, plan.images());
                entrants.add(new Entrant(contender, setting, child));
            }
        }
        attempt(entrants, Entrant::awaitReady);
    }

    /** Warms all up, keeps each contender's fastest setting, and refuses what does not learn as ours does. */
    void warmUp() throws IOException, InterruptedException {
        for (int epoch = 1; epoch <= plan.warmUpEpochs(); epoch++) {
            progress.warmingUp(task, epoch, plan.warmUpEpochs());
            attempt(entrants, Entrant::epoch);
        }
        keepTheFastestSettings();
        double ours = ours().loss();
        for (Entrant entrant : List.copyOf(entrants)) {
            double loss = entrant.loss();
            if (entrant.contender().trains() && !(Math.abs(loss - ours) <= LOSS_TOLERANCE * ours)) {
                refuse(
                        entrant,
                        String.format(
                                Locale.ROOT,
                                "after %d epochs its training loss is %.4f and ours is %.4f: it trains something else",
                                plan.warmUpEpochs(),
                                loss,
                                ours));
            }
        }
    }

    private void keepTheFastestSettings() throws IOException {
        for (Contender contender : plan.contenders()) {
            List<Entrant> settings = entrants.stream()
                    .filter(entrant -> entrant.contender() == contender)
                    .sorted(Comparator.comparingDouble(Contest::fastestEpoch))
                    .toList();
            for (Entrant slower : settings.subList(Math.min(1, settings.size()), settings.size())) {
                entrants.remove(slower);
                slower.close();
            }
        }
    }

    private static double fastestEpoch(Entrant entrant) {
        return Spread.of(entrant.seconds()).minimum();
    }

    /** The rounds: each entrant one epoch, beginning with another one in each round. */
    void time() throws IOException, InterruptedException {
        entrants.forEach(Entrant::endWarmUp);
        for (int round = 1; round <= plan.rounds(); round++) {
            List<Entrant> order = new ArrayList<>(entrants);
            Collections.rotate(order, 1 - round);
            int number = round;
            attempt(order, entrant -> {
                entrant.epoch();
                double[] seconds = entrant.seconds();
                progress.timed(task, number, entrant.contender().id(), seconds[seconds.length - 1]);
            });
        }
    }

    /** Has each of {@code some} do {@code deed}; who fails is out. */
    private void attempt(List<Entrant> some, Deed deed) throws IOException, InterruptedException {
        for (Entrant entrant : List.copyOf(some)) {
            try {
                deed.of(entrant);
            } catch (ContenderException e) {
                refuse(entrant, e.sentence());
            }
        }
    }

    private interface Deed {
        void of(Entrant entrant) throws ContenderException, IOException, InterruptedException;
    }

    private void refuse(Entrant entrant, String reason) throws IOException {
        entrants.remove(entrant);
        entrant.close();
        if (entrant.contender().id().equals(Contenders.ENGINE)) {
            throw new IOException(reason);
        }
        boolean another = entrants.stream().anyMatch(other -> other.contender() == entrant.contender());
        if (!another) {
            Refusal refusal = new Refusal(entrant.contender().id(), reason);
            refusals.add(refusal);
            progress.refused(task, refusal);
        }
    }

    private Entrant ours() throws IOException {
        return find(Contenders.ENGINE).orElseThrow(() -> new IOException("our engine did not take part"));
    }

    private Optional<Entrant> find(String id) {
        return entrants.stream()
                .filter(entrant -> entrant.contender().id().equals(id))
                .findFirst();
    }

    TaskResult result() throws IOException {
        double[] ours = ours().seconds();
        List<Figures> figures = new ArrayList<>();
        entrants.forEach(entrant -> figures.add(figures(entrant, ours)));
        @Nullable Spread overProducts = find("products")
                .map(products -> Spread.of(ratios(ours, products.seconds())))
                .orElse(null);
        double[] loads = entrants.stream()
                .flatMapToDouble(entrant -> Arrays.stream(entrant.otherLoads()))
                .filter(Double::isFinite)
                .toArray();
        return new TaskResult(task, figures, refusals, overProducts, loads.length == 0 ? null : Spread.of(loads));
    }

    private Figures figures(Entrant entrant, double[] ours) {
        Spread seconds = Spread.of(entrant.seconds());
        double flops = (double) ProductFlops.perSample(task.experiment().network()) * plan.images();
        return new Figures(
                entrant.contender().id(),
                entrant.setting().name(),
                entrant.versions(),
                known(entrant.warmUpLoss()),
                seconds,
                Spread.of(ratios(entrant.seconds(), ours)),
                plan.images() / seconds.median(),
                flops / seconds.median() / (machine.peak().gigaflopsPerSecond() * 1e9),
                known(entrant.peakMegabytes()));
    }

    private static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }

    /** Round by round; an entrant that fell out of the last rounds is not among the entrants any more. */
    private static double[] ratios(double[] times, double[] by) {
        double[] ratios = new double[times.length];
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] = times[round] / by[round];
        }
        return ratios;
    }

    @Override
    public void close() throws IOException {
        for (Entrant entrant : entrants) {
            entrant.close();
        }
    }
}
