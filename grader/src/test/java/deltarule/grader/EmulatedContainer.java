package deltarule.grader;

import deltarule.grader.files.RunningJava;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A machine as a Docker container with default settings shows it to its root user: Docker's capabilities, and a filter
 * that refuses namespaces and mounts. Everything else is this machine.
 */
final class EmulatedContainer {
    private static final List<String> CAPABILITIES = List.of(
            "CHOWN",
            "DAC_OVERRIDE",
            "FSETID",
            "FOWNER",
            "MKNOD",
            "NET_RAW",
            "SETGID",
            "SETUID",
            "SETFCAP",
            "SETPCAP",
            "NET_BIND_SERVICE",
            "SYS_CHROOT",
            "KILL",
            "AUDIT_WRITE");
    private static final int[] REFUSED = {
        272,
        308, // unshare, setns
        155,
        165,
        166, // pivot_root, mount, umount2
        428,
        429,
        430,
        432,
        442 // the newer calls for mounts
    };
    private static final int CLONE = 56;
    private static final int CLONE3 = 435;
    private static final int NAMESPACES = 0x7E020000;
    private static final int ALLOW = 0x7fff0000;
    private static final int NOT_PERMITTED = 0x00050001;
    private static final int NO_SUCH_CALL = 0x00050026;

    private final Path filter;

    /** A container whose filter is kept in a folder. */
    EmulatedContainer(Path folder) throws IOException {
        filter = Files.write(folder.resolve("container-filter"), program());
    }

    /** Why there can be none here; empty when there can. */
    static Optional<String> obstacle() {
        if (!System.getProperty("os.arch").equals("amd64")) {
            return Optional.of("the emulated container's filter is written for x86-64");
        }
        if (!System.getProperty("user.name").equals("root")) {
            return Optional.of("the emulated container needs root");
        }
        return Files.isExecutable(Path.of("/usr/bin/bwrap"))
                ? Optional.empty()
                : Optional.of("the emulated container needs bubblewrap");
    }

    /** Runs a class with the class path of the tests in the container; what it printed, line by line. */
    List<String> run(Class<?> main, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "exec \"$@\" 3<\"$0\"", filter.toString()));
        command.addAll(List.of("bwrap", "--seccomp", "3", "--dev-bind", "/", "/", "--proc", "/proc"));
        command.addAll(List.of("--unshare-pid", "--die-with-parent", "--cap-drop", "ALL"));
        CAPABILITIES.forEach(name -> command.addAll(List.of("--cap-add", "CAP_" + name)));
        command.addAll(List.of("--", RunningJava.command()));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("The container ended with " + process.exitValue() + ": " + printed);
        }
        return printed.lines().toList();
    }

    private static byte[] program() {
        ByteBuffer program = ByteBuffer.allocate(8 * 64).order(ByteOrder.nativeOrder());
        instruction(program, 0x20, 0, 0, 0);
        refuse(program, CLONE3, NO_SUCH_CALL);
        for (int call : REFUSED) {
            refuse(program, call, NOT_PERMITTED);
        }
        instruction(program, 0x15, 0, 3, CLONE);
        instruction(program, 0x20, 0, 0, 16);
        instruction(program, 0x45, 0, 1, NAMESPACES);
        instruction(program, 0x06, 0, 0, NOT_PERMITTED);
        instruction(program, 0x06, 0, 0, ALLOW);
        byte[] bytes = new byte[program.position()];
        program.flip().get(bytes);
        return bytes;
    }

    private static void refuse(ByteBuffer program, int call, int error) {
        instruction(program, 0x15, 0, 1, call);
        instruction(program, 0x06, 0, 0, error);
    }

    private static void instruction(ByteBuffer program, int code, int ifTrue, int ifFalse, int value) {
        program.putShort((short) code).put((byte) ifTrue).put((byte) ifFalse).putInt(value);
    }
}
