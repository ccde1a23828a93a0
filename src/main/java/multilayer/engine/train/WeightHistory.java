package multilayer.engine.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import multilayer.engine.NamedTensor;
import multilayer.engine.eval.UpdateRatio;
import multilayer.engine.nn.Network;

/**
 * What a run's network held after its epochs, so that any of them can be looked at again. When there is no room for more, every
 * other epoch is forgotten, the first and the latest never. Written by the thread that trains, read by any.
 */
public final class WeightHistory {

    private final long capacity;
    private final NavigableMap<Integer, List<NamedTensor>> byEpoch = new TreeMap<>();

    /**
     * An empty history.
     *
     * @param capacity the most numbers to hold, of 4 bytes each; two epochs are held whatever it is
     */
    public WeightHistory(long capacity) {
        this.capacity = capacity;
    }

    /** Keeps a copy of what {@code network} holds after an epoch, counted from 1, later than all before. */
    public void add(int epoch, Network network) {
        List<NamedTensor> tensors = network.tensors();
        synchronized (byEpoch) {
            byEpoch.put(epoch, tensors);
            long each =
                    tensors.stream().mapToLong(tensor -> tensor.values().length).sum();
            while (byEpoch.size() > 2 && byEpoch.size() * each > capacity) {
                forgetEveryOther();
            }
        }
    }

    private void forgetEveryOther() {
        List<Integer> epochs = new ArrayList<>(byEpoch.keySet());
        for (int index = 1; index < epochs.size() - 1; index += 2) {
            byEpoch.remove(epochs.get(index));
        }
    }

    /** Keeps only the latest epoch, for a run that is over and no longer looked at epoch by epoch. */
    public void forgetAllButLatest() {
        synchronized (byEpoch) {
            if (!byEpoch.isEmpty()) {
                byEpoch.headMap(byEpoch.lastKey()).clear();
            }
        }
    }

    /** The epochs that can be looked at, ascending. */
    public List<Integer> epochs() {
        synchronized (byEpoch) {
            return List.copyOf(byEpoch.keySet());
        }
    }

    /**
     * What is kept of the last epoch up to {@code epoch}; empty if nothing is.
     *
     * @param epoch counted from 1; need not be kept, and may be forgotten at any time
     */
    public Optional<Kept> upTo(int epoch) {
        synchronized (byEpoch) {
            return Optional.ofNullable(byEpoch.floorEntry(epoch)).map(kept -> new Kept(kept.getKey(), kept.getValue()));
        }
    }

    /**
     * How far each layer's weights moved, per epoch, since the epoch that is kept before.
     *
     * @return of each dense layer from the first to the output; NaN where no epoch is kept before
     */
    public double[] updateRatios(Kept after) {
        Kept before = upTo(after.epoch() - 1).orElse(after);
        double[] ratios = UpdateRatio.perEpoch(before.tensors(), after.tensors(), after.epoch() - before.epoch());
        if (before.equals(after)) {
            Arrays.fill(ratios, Double.NaN);
        }
        return ratios;
    }

    /**
     * What the network held after one epoch.
     *
     * @param epoch counted from 1
     * @param tensors not to be changed
     */
    public record Kept(int epoch, List<NamedTensor> tensors) {}
}
