package deltarule.grader.confinement;

import com.sun.jna.LastErrorException;
import com.sun.jna.Memory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/** The kernel's Landlock: files, ports and signals that a thread and its later children are kept from. */
public final class Landlock {
    private static final long CREATE_RULESET = 444;
    private static final long ADD_RULE = 445;
    private static final long RESTRICT_SELF = 446;
    private static final long ASK_VERSION = 1;
    private static final long BENEATH_PATH = 1;

    private static final long EXECUTE = 1;
    private static final long WRITE_FILE = 1 << 1;
    private static final long READ_FILE = 1 << 2;
    private static final long READ_FOLDER = 1 << 3;
    private static final long FILES_AT_FIRST = 0x1FFF;
    private static final long MOVE_BETWEEN_FOLDERS = 1 << 13;
    private static final long TRUNCATE = 1 << 14;
    private static final long DEVICE_CONTROL = 1 << 15;
    private static final long BIND_AND_CONNECT = 3;
    private static final long ABSTRACT_SOCKETS_AND_SIGNALS = 3;

    private static final int PATH_ONLY = 0x200000 | 0x80000;

    private final Kernel kernel;
    private final int version;

    private Landlock(Kernel kernel, int version) {
        this.kernel = kernel;
        this.version = version;
    }

    /** The version of its interface here, as the kernel says; empty where there is none or it is switched off. */
    public static OptionalInt version() {
        try {
            return OptionalInt.of(of(Kernel.load()).version);
        } catch (LastErrorException | LinkageError none) {
            return OptionalInt.empty();
        }
    }

    static Landlock of(Kernel kernel) {
        return new Landlock(kernel, (int) kernel.syscall(CREATE_RULESET, null, 0L, ASK_VERSION));
    }

    /** Keeps the thread that calls this from everything that is not allowed, for as long as it lives. */
    void restrict(AllowedFiles allowed) {
        int rules = (int) kernel.syscall(CREATE_RULESET, handled(), handledBytes(), 0L);
        try {
            allowed.programs().forEach(path -> allow(rules, path, EXECUTE | READ_FILE));
            allowed.readable().forEach(path -> allow(rules, path, READ_FILE | READ_FOLDER));
            allowed.writable().forEach(path -> allow(rules, path, READ_FILE | WRITE_FILE));
            kernel.syscall(RESTRICT_SELF, (long) rules, 0L);
        } finally {
            kernel.close(rules);
        }
    }

    /** What is refused unless a rule allows it: all that this kernel knows to refuse. */
    private Memory handled() {
        long files = FILES_AT_FIRST;
        files |= version >= 2 ? MOVE_BETWEEN_FOLDERS : 0;
        files |= version >= 3 ? TRUNCATE : 0;
        files |= version >= 5 ? DEVICE_CONTROL : 0;
        Memory attributes = new Memory(24);
        attributes.setLong(0, files);
        attributes.setLong(8, version >= 4 ? BIND_AND_CONNECT : 0);
        attributes.setLong(16, version >= 6 ? ABSTRACT_SOCKETS_AND_SIGNALS : 0);
        return attributes;
    }

    private long handledBytes() {
        if (version >= 6) {
            return 24;
        }
        return version >= 4 ? 16 : 8;
    }

    private void allow(int rules, Path path, long access) {
        int file = kernel.open(path.toString(), PATH_ONLY);
        try {
            Memory rule = new Memory(12);
            rule.setLong(0, Files.isDirectory(path) ? access : access & ~READ_FOLDER);
            rule.setInt(8, file);
            kernel.syscall(ADD_RULE, (long) rules, BENEATH_PATH, rule, 0L);
        } finally {
            kernel.close(file);
        }
    }
}
