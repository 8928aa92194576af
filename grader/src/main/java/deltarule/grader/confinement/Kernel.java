package deltarule.grader.confinement;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Native;

/** Functions of the C library for what the Java library has no methods for. They throw what {@code errno} says. */
interface Kernel extends Library {
    long syscall(long number, Object... arguments) throws LastErrorException;

    int prctl(int option, Object... arguments) throws LastErrorException;

    int open(String path, int flags, Object... none) throws LastErrorException;

    int close(int file) throws LastErrorException;

    /** Loads the library; only a grader that needs it pays for that. */
    static Kernel load() {
        // Its native half is unpacked where the worker's runtime is, so programs may be run from there; no other
        // version
        // that the system may have is taken.
        setUnlessSet("jna.tmpdir", System.getProperty("java.io.tmpdir"));
        setUnlessSet("jna.nosys", "true");
        return Native.load("c", Kernel.class);
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
