package deltarule.grader.confinement;

import com.sun.jna.LastErrorException;
import com.sun.jna.Memory;
import java.lang.ref.Reference;

/**
 * Landlock and a filter of system calls, which a thread puts on itself for good and which every process inherits that it
 * starts from then on. The other threads of the grader are as free as before.
 */
public final class Confinement {
    private static final int NO_NEW_PRIVILEGES = 38;
    private static final int SECCOMP = 22;
    private static final long FILTER = 2;
    private static final int INSTRUCTION_BYTES = 8;

    private final AllowedFiles allowed;
    private final byte[] filter;
    private Thread confined;

    /** A confinement to some files and system calls. */
    public Confinement(AllowedFiles allowed, byte[] filter) {
        this.allowed = allowed;
        this.filter = filter.clone();
    }

    /**
     * Confines the thread that calls this, unless that has been done.
     *
     * @throws IllegalStateException if the kernel refuses; then the thread may be confined in part and must start nothing
     */
    public synchronized void confineThisThread() {
        if (confined == Thread.currentThread()) {
            return;
        }
        openEveryJar();
        try {
            Kernel kernel = Kernel.load();
            Landlock landlock = Landlock.of(kernel);
            kernel.prctl(NO_NEW_PRIVILEGES, 1L, 0L, 0L, 0L);
            landlock.restrict(allowed);
            install(kernel);
        } catch (LastErrorException refused) {
            throw new IllegalStateException(
                    "the kernel refuses Landlock or the filter: " + refused.getMessage(), refused);
        }
        confined = Thread.currentThread();
    }

    /**
     * A class loader forgets a jar that it cannot open, and a confined thread could be the first to open one. It would be
     * missing for all threads then. A search for what is nowhere opens them all before.
     */
    private static void openEveryJar() {
        if (ClassLoader.getSystemResource("nowhere") != null) {
            throw new IllegalStateException("the class path has a resource called \"nowhere\"");
        }
    }

    private void install(Kernel kernel) {
        Memory instructions = new Memory(filter.length);
        instructions.write(0, filter, 0, filter.length);
        Memory program = new Memory(16);
        program.clear();
        program.setShort(0, (short) (filter.length / INSTRUCTION_BYTES));
        program.setPointer(8, instructions);
        try {
            kernel.prctl(SECCOMP, FILTER, program, 0L, 0L);
        } finally {
            // The program holds their address, which the garbage collector does not see.
            Reference.reachabilityFence(instructions);
        }
    }
}
