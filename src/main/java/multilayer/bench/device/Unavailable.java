package multilayer.bench.device;

import multilayer.engine.Named;

/**
 * Why a device gives no figures.
 *
 * @param kind of the device
 * @param reason for which there is a sentence that says what to do
 * @param detail what that sentence names: an error code, a file, a device; may be empty
 */
public record Unavailable(Kind kind, Reason reason, String detail) {

    /** What can be wrong. */
    public enum Reason implements Named {
        /** There is no OpenCL loader on this computer. */
        NO_LOADER("no-loader"),
        /** There is a loader, and no driver that it could load. */
        NO_DRIVER("no-driver"),
        /** There are drivers, and none of them has a GPU; the detail names what they have. */
        NO_GPU("no-gpu"),
        /** A driver fails; the detail tells how. */
        BROKEN_DRIVER("broken-driver"),
        /** The natives of the OpenCL binding are missing. */
        MISSING_NATIVES("missing-natives"),
        /** The process that measured has died; the detail tells its last words. */
        WORKER_DIED("worker-died"),
        /** The process that measured did not answer in time; the detail is the limit in seconds. */
        WORKER_SILENT("worker-silent"),
        /** What was computed is wrong; the detail tells by how much. */
        WRONG_RESULT("wrong-result"),
        /** The folder given for CUDA holds no ND4J backend; the detail is the folder. */
        NO_CUDA_BACKEND("no-cuda-backend"),
        /** ND4J fell back to another backend than CUDA; the detail names it. */
        CUDA_FELL_BACK("cuda-fell-back"),
        /** ND4J's CUDA backend is there and does not load, for want of an NVIDIA driver or GPU; the detail tells more. */
        CUDA_DOES_NOT_LOAD("cuda-does-not-load");

        private final String id;

        Reason(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }
    }
}
