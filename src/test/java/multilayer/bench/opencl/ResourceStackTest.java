package multilayer.bench.opencl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResourceStackTest {

    private final ResourceStack stack = new ResourceStack();
    private final List<String> released = new ArrayList<>();

    @Test
    void theLatestIsReleasedFirstAndEachOnce() {
        stack.add(() -> released.add("context"));
        stack.add(() -> released.add("queue"));

        stack.close();
        stack.close();

        assertThat(released).containsExactly("queue", "context");
    }

    @Test
    void aFailureKeepsNothingFromBeingReleasedAndIsTold() {
        stack.add(() -> released.add("context"));
        stack.add(() -> OpenClException.check("clReleaseProgram", -44));
        stack.add(() -> OpenClException.check("clReleaseKernel", -48));

        assertThatThrownBy(stack::close)
                .hasMessage("clReleaseKernel: CL_INVALID_KERNEL (-48)")
                .satisfies(e -> assertThat(e.getSuppressed())
                        .singleElement()
                        .extracting(Throwable::getMessage)
                        .isEqualTo("clReleaseProgram: CL_INVALID_PROGRAM (-44)"));
        assertThat(released).containsExactly("context");
    }
}
