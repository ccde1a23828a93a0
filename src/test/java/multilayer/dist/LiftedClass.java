package multilayer.dist;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * A class in the format of Java 8. What was compiled for Java 5 has no frames that tell the virtual machine the types in the midst of a
 * method: it has to infer them at each start, and takes no such class into its cache.
 */
final class LiftedClass {

    /** Where the minor version ends and the major version stands. */
    private static final int MAJOR_VERSION = 7;

    private LiftedClass() {}

    /**
     * The same class with frames; {@code original} itself if it has them.
     *
     * @param original a class file whose class path is that of this program
     */
    static byte[] of(byte[] original) {
        if (original[MAJOR_VERSION] >= Opcodes.V1_6) {
            return original;
        }
        ClassWriter lifted = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
        new ClassReader(original).accept(new Version(lifted), 0);
        return lifted.toByteArray();
    }

    private static final class Version extends ClassVisitor {

        Version(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visit(
                int version, int access, String name, String signature, String superName, String[] interfaces) {
            super.visit(Opcodes.V1_8, access, name, signature, superName, interfaces);
        }
    }
}
