package multilayer.app.service;

import multilayer.app.model.BenchmarkChoices;
import multilayer.app.model.BenchmarkWork;
import multilayer.bench.device.UnavailableException;
import multilayer.bench.matmul.MatmulPlan;
import multilayer.bench.memory.MemoryPlan;

/** All that a {@link BenchmarkService} measures with. */
public record BenchmarkMeasuring(
        MeasuringProducts products, MeasuringMemory memory, MeasuringPeak peak, MeasuringEngine engine) {

    /** What is to be done in the background. */
    interface Work {
        void run(BenchmarkRelay relay) throws Exception;
    }

    /** On the FX thread: takes what is to be measured from the choices, and returns what measures it. */
    Work prepare(BenchmarkWork work, BenchmarkChoices choices) {
        return switch (work) {
            case PRODUCTS -> {
                MatmulPlan plan = choices.products();
                yield relay -> products.run(plan, relay.products());
            }
            case MEMORY -> {
                MemoryPlan plan = choices.memory();
                yield relay -> {
                    memory.run(plan, relay.memory());
                    if (plan.cpu()) {
                        measurePeak(relay);
                    }
                };
            }
            case ENGINE -> relay -> engine.run(relay.engine());
        };
    }

    private void measurePeak(BenchmarkRelay relay) throws InterruptedException {
        relay.measuresPeak();
        try {
            relay.peak(peak.gigaflopsPerSecond());
        } catch (UnavailableException e) {
            relay.memory().unavailable(e.unavailable());
        }
    }
}
