package multilayer.bench.peers;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import multilayer.engine.data.Dataset;

/** A data set as libraries want it: float32 outside of Java's heap. */
final class FloatImages {

    private FloatImages() {}

    /** All images one after another, [size · features] floats in the processor's byte order. */
    static ByteBuffer of(Dataset dataset) {
        int features = dataset.features();
        ByteBuffer bytes = ByteBuffer.allocateDirect(Math.multiplyExact(dataset.size(), features * Float.BYTES))
                .order(ByteOrder.nativeOrder());
        FloatBuffer floats = bytes.asFloatBuffer();
        float[] image = new float[features];
        for (int index = 0; index < dataset.size(); index++) {
            dataset.gather(index, image, 0);
            floats.put(index * features, image);
        }
        return bytes;
    }

    /** {@code weights} [in, out] as [out, in]. */
    static float[] transposed(float[] weights, int inputs) {
        int outputs = weights.length / inputs;
        float[] transposed = new float[weights.length];
        for (int i = 0; i < inputs; i++) {
            for (int j = 0; j < outputs; j++) {
                transposed[j * inputs + i] = weights[i * outputs + j];
            }
        }
        return transposed;
    }
}
