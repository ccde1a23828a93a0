package multilayer.bench.backend;

import multilayer.bench.matmul.MatmulBackend.Product;

/** A product of a library that chooses its kernel itself. */
abstract class SingleKernelProduct implements Product {

    @Override
    public final int variants() {
        return 1;
    }

    @Override
    public final String variant(int index) {
        return "";
    }

    @Override
    public final void choose(int variant) {
        // There is one.
    }
}
