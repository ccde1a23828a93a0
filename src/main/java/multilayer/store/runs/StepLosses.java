package multilayer.store.runs;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Losses of steps that follow each other, and their form in the database: little-endian 32-bit floats, deflated. */
final class StepLosses {

    private static final int BUFFER = 4_096;

    private long first;
    private float[] losses = new float[256];
    private int size;

    /** @param step later than all before, counted from 1; without a gap */
    void add(long step, double loss) {
        if (size == 0) {
            first = step;
        }
        if (size == losses.length) {
            losses = Arrays.copyOf(losses, 2 * size);
        }
        losses[size++] = (float) loss;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The first step's number. */
    long first() {
        return first;
    }

    void clear() {
        size = 0;
    }

    byte[] deflated() {
        ByteBuffer raw = ByteBuffer.allocate(Float.BYTES * size).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(losses, 0, size);
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(raw.array());
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** @throws SQLException if it is no such form */
    static float[] inflated(byte[] deflated) throws SQLException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(deflated);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            int count = inflater.inflate(buffer);
            while (count > 0) {
                out.write(buffer, 0, count);
                count = inflater.inflate(buffer);
            }
            if (!inflater.finished()) {
                throw new SQLException("the losses of some steps end too early");
            }
            float[] losses = new float[out.size() / Float.BYTES];
            ByteBuffer.wrap(out.toByteArray())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(losses);
            return losses;
        } catch (DataFormatException e) {
            throw new SQLException("the losses of some steps are damaged", e);
        } finally {
            inflater.end();
        }
    }
}
