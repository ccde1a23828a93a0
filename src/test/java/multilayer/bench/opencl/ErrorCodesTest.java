package multilayer.bench.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import org.junit.jupiter.api.Test;
import org.lwjgl.opencl.CL22;
import org.lwjgl.opencl.KHRICD;

class ErrorCodesTest {

    @Test
    void namesAreThoseOfTheBinding() throws Exception {
        int named = 0;
        for (Field field : CL22.class.getFields()) {
            if (isErrorCode(field)) {
                assertThat(ErrorCodes.name(field.getInt(null)))
                        .isEqualTo("%s (%d)".formatted(field.getName(), field.getInt(null)));
                named++;
            }
        }
        assertThat(named).isGreaterThan(50);
        assertThat(ErrorCodes.name(KHRICD.CL_PLATFORM_NOT_FOUND_KHR)).isEqualTo("CL_PLATFORM_NOT_FOUND_KHR (-1001)");
    }

    /** A build's state is told by small negative numbers, too. */
    private static boolean isErrorCode(Field field) throws IllegalAccessException {
        boolean buildState = field.getName().matches("CL_BUILD_(NONE|ERROR|IN_PROGRESS)");
        return field.getType() == int.class && field.getInt(null) < 0 && !buildState;
    }

    @Test
    void aDriversOwnCodeStaysANumber() {
        assertThat(ErrorCodes.name(-9999)).isEqualTo("-9999");
    }
}
