package multilayer.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import picocli.CommandLine;

class LiftedClassTest {

    private static byte[] bytes(Class<?> type) throws IOException {
        String file = "/" + type.getName().replace('.', '/') + ".class";
        try (InputStream in = Objects.requireNonNull(LiftedClassTest.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        }
    }

    /** Defines the classes of picocli anew, lifted. */
    private static final class Lifting extends ClassLoader {

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("picocli.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try {
                byte[] lifted = LiftedClass.of(bytes(Class.forName(name, false, getParent())));
                return defineClass(name, lifted, 0, lifted.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    @Test
    void aClassOfJava5BecomesOneOfJava8() throws IOException {
        byte[] original = bytes(CommandLine.class);

        assertThat(new ClassReader(original).readUnsignedShort(6)).isLessThan(Opcodes.V1_6);
        assertThat(new ClassReader(LiftedClass.of(original)).readUnsignedShort(6))
                .isEqualTo(Opcodes.V1_8);
    }

    @Test
    void aClassWithFramesStaysAsItIs() throws IOException {
        byte[] original = bytes(LiftedClass.class);

        assertThat(LiftedClass.of(original)).isSameAs(original);
    }

    @Test
    void allLiftedClassesPassTheVerifier() throws ReflectiveOperationException {
        ClassLoader lifting = new Lifting();
        Class<?> type = Class.forName(CommandLine.class.getName(), true, lifting);

        assertThat(type.getClassLoader()).isSameAs(lifting);
        for (Class<?> inner : type.getDeclaredClasses()) {
            assertThat(Class.forName(inner.getName(), true, lifting).getClassLoader())
                    .isSameAs(lifting);
        }
    }
}
