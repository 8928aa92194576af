package deltarule.grader.sandbox;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The filter of system calls that a sandboxed worker runs under: one process with threads, memory that is counted, no
 * unusual sockets, and as little of the kernel as a Java process gets along with. Written for x86-64, as the program of
 * {@code struct sock_filter} that bubblewrap loads.
 */
final class SeccompFilter {
    private static final int LOAD = 0x20;
    private static final int IF_EQUAL = 0x15;
    private static final int IF_AT_LEAST = 0x35;
    private static final int IF_ANY_BIT = 0x45;
    private static final int AND = 0x54;
    private static final int RETURN = 0x06;

    private static final int ALLOW = 0x7fff0000;
    private static final int KILL = 0x80000000;
    private static final int REFUSE = 0x00050000;
    private static final int NOT_PERMITTED = 1;
    private static final int NO_SUCH_CALL = 38;
    private static final int NO_SUCH_FAMILY = 97;

    private static final int NUMBER = 0;
    private static final int ARCHITECTURE = 4;
    private static final int ARGUMENTS = 16;
    private static final int X86_64 = 0xC000003E;
    private static final int X32_CALLS = 0x40000000;

    private static final int CLONE = 56;
    private static final int CLONE3 = 435;
    private static final int CLONE_THREAD = 0x00010000;
    private static final int CLONE_NAMESPACES = 0x7E020000;
    private static final int MMAP = 9;
    private static final int SHARED_ANONYMOUS = 0x21;
    private static final int START_OF_A_PROGRAM = 0x4111; // CLONE_VM, CLONE_VFORK, SIGCHLD
    private static final int SOCKET = 41;
    private static final int SOCKET_PAIR = 53;
    private static final int CHANGE_ROOT = 161;
    private static final int UNIX = 1;
    private static final int[] FAMILIES = {UNIX, 2, 10};

    private static final int[] REFUSED = {
        57, 58, // fork, vfork
        29, 30, 31, 64, 65, 66, 68, 69, 70, 71, // shared memory, semaphores and message queues of System V
        240, // mq_open
        101, 310, 311, 312, // ptrace, process_vm_readv, process_vm_writev, kcmp
        135, // personality
        153, 155, 163, 164, 159, 165, 166, 167, 168, 169, 170, 171, 172, 173, // administration of the machine
        175, 176, 313, // kernel modules
        179, 227, 246, 320, // quotas, clock, kexec
        248, 249, 250, // keys
        272, 308, // unshare, setns
        298, 321, 323, // perf_event_open, bpf, userfaultfd
        303, 304, // file handles
        319, 447, // memfd_create, memfd_secret
        425, 426, 427, // io_uring
        428, 429, 430, 431, 432, 433, 442, 443, // mounts
        434, 438, // pidfd_open, pidfd_getfd
    };

    private final ByteBuffer program = ByteBuffer.allocate(8 * 512).order(ByteOrder.nativeOrder());

    private SeccompFilter() {}

    /** Whether the filter knows the system calls of this machine. */
    static boolean knows(String architecture) {
        return architecture.equals("amd64") || architecture.equals("x86_64");
    }

    /** The program, in the byte order of this machine. */
    static byte[] program() {
        SeccompFilter filter = new SeccompFilter();
        filter.begin();
        filter.threadsOnly();
        filter.familiesOnly(SOCKET, FAMILIES);
        filter.familiesOnly(SOCKET_PAIR, FAMILIES);
        filter.refuse(CHANGE_ROOT, NOT_PERMITTED);
        return filter.end();
    }

    /**
     * The program for where there are no namespaces: no sockets but pairs of them inside the process. It holds for the
     * thread of the grader that starts workers too, so it permits what a Java runtime does to start a program, and
     * nothing else that makes a process; which programs there are is up to Landlock.
     */
    static byte[] programWithoutSockets() {
        SeccompFilter filter = new SeccompFilter();
        filter.begin();
        filter.threadsAndStartsOnly();
        filter.refuse(SOCKET, NO_SUCH_FAMILY);
        filter.familiesOnly(SOCKET_PAIR, UNIX);
        return filter.end();
    }

    private void begin() {
        load(ARCHITECTURE).jump(IF_EQUAL, X86_64, 1, 0).result(KILL);
        load(NUMBER).jump(IF_AT_LEAST, X32_CALLS, 0, 1).result(KILL);
        // The C library falls back to clone, whose flags a filter can read.
        refuse(CLONE3, NO_SUCH_CALL);
    }

    private byte[] end() {
        countedMemoryOnly();
        for (int call : REFUSED) {
            refuse(call, NOT_PERMITTED);
        }
        result(ALLOW);
        byte[] bytes = new byte[program.position()];
        program.flip().get(bytes);
        return bytes;
    }

    private void threadsAndStartsOnly() {
        jump(IF_EQUAL, CLONE, 0, 7);
        loadArgument(0);
        jump(IF_EQUAL, START_OF_A_PROGRAM, 4, 0);
        jump(IF_ANY_BIT, CLONE_NAMESPACES, 0, 1).result(REFUSE | NOT_PERMITTED);
        jump(IF_ANY_BIT, CLONE_THREAD, 1, 0).result(REFUSE | NOT_PERMITTED);
        load(NUMBER);
    }

    private void threadsOnly() {
        jump(IF_EQUAL, CLONE, 0, 6);
        loadArgument(0);
        jump(IF_ANY_BIT, CLONE_NAMESPACES, 0, 1).result(REFUSE | NOT_PERMITTED);
        jump(IF_ANY_BIT, CLONE_THREAD, 1, 0).result(REFUSE | NOT_PERMITTED);
        load(NUMBER);
    }

    private void familiesOnly(int call, int... families) {
        jump(IF_EQUAL, call, 0, families.length + 3);
        loadArgument(0);
        for (int i = 0; i < families.length; i++) {
            jump(IF_EQUAL, families[i], families.length - i, 0);
        }
        result(REFUSE | NO_SUCH_FAMILY);
        load(NUMBER);
    }

    private void countedMemoryOnly() {
        jump(IF_EQUAL, MMAP, 0, 5);
        loadArgument(3);
        instruction(AND, SHARED_ANONYMOUS, 0, 0);
        jump(IF_EQUAL, SHARED_ANONYMOUS, 0, 1).result(REFUSE | NOT_PERMITTED);
        load(NUMBER);
    }

    private SeccompFilter refuse(int call, int error) {
        return jump(IF_EQUAL, call, 0, 1).result(REFUSE | error);
    }

    private SeccompFilter load(int offset) {
        return instruction(LOAD, offset, 0, 0);
    }

    private SeccompFilter loadArgument(int index) {
        return load(ARGUMENTS + 8 * index);
    }

    private SeccompFilter result(int value) {
        return instruction(RETURN, value, 0, 0);
    }

    private SeccompFilter jump(int condition, int value, int skipIfTrue, int skipIfFalse) {
        return instruction(condition, value, skipIfTrue, skipIfFalse);
    }

    private SeccompFilter instruction(int code, int value, int skipIfTrue, int skipIfFalse) {
        program.putShort((short) code)
                .put((byte) skipIfTrue)
                .put((byte) skipIfFalse)
                .putInt(value);
        return this;
    }
}
