package multilayer.experiments.lab;

import multilayer.engine.Named;

/** What a lab measures at each of its points. */
public enum LabMeasure implements Named {
    /** The share of test images that are answered rightly after the last epoch, in [0, 1]; the more the better. */
    TEST_ACCURACY("test-accuracy"),
    /** Wall-clock seconds in which all training images would be learned from once; the fewer the better. */
    EPOCH_SECONDS("epoch-seconds");

    private final String id;

    LabMeasure(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    /** Whether points are timed, one after another, rather than trained side by side. */
    public boolean isTime() {
        return this == EPOCH_SECONDS;
    }

    /** Above 0 when {@code a} is better than {@code b}, which for a time is the smaller one. */
    public int compare(double a, double b) {
        return isTime() ? Double.compare(b, a) : Double.compare(a, b);
    }
}
