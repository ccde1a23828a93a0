package multilayer.bench.memory;

import java.util.ArrayList;
import java.util.List;
import multilayer.bench.device.Unavailable;

/** Remembers what it was told. */
final class RecordedProgress implements MemoryProgress {

    final List<Bus> buses = new ArrayList<>();
    final List<Bandwidth> bandwidths = new ArrayList<>();
    final List<Unavailable> unavailable = new ArrayList<>();

    @Override
    public void bus(Bus bus) {
        buses.add(bus);
    }

    @Override
    public void measured(Bandwidth bandwidth) {
        bandwidths.add(bandwidth);
    }

    @Override
    public void unavailable(Unavailable each) {
        unavailable.add(each);
    }
}
