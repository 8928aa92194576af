package deltarule.grader.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The command line of a worker at each level. */
final class WorkerCommand {
    private static final int HEAP_MEGABYTES = 128;
    private static final int BESIDES_HEAP_MEGABYTES = 192;
    private static final int DISK_BYTES = 16 << 20;
    private static final Pattern ABSOLUTE_PATH = Pattern.compile("(/[^\\s:]+)(?= \\(0x|$)");

    private final Isolation level;
    private final Staging staging;
    private final WorkerRuntime runtime;
    private final List<String> mounts;

    WorkerCommand(Isolation level, Staging staging, WorkerRuntime runtime) {
        this.level = level;
        this.staging = staging;
        this.runtime = runtime;
        this.mounts = level == Isolation.L4 ? mounts() : List.of();
    }

    /** The command for one worker, under a user of its own unless the grader has no such users to give. */
    List<String> withUser(UserSlots.Slot user) {
        List<String> command = new ArrayList<>();
        if (level == Isolation.L4) {
            // Only a shell hands a file to a process as descriptor 3.
            command.addAll(List.of(
                    "/bin/sh", "-c", "exec \"$@\" 3<\"$0\"", staging.filter().toString()));
        }
        if (level != Isolation.L0 && user.isOwn()) {
            String id = Integer.toString(user.id());
            command.addAll(List.of("setpriv", "--reuid", id, "--regid", id, "--clear-groups", "--no-new-privs"));
            if (level == Isolation.L1) {
                command.addAll(List.of("--pdeathsig", "KILL"));
            }
        }
        if (level == Isolation.L4) {
            command.addAll(bubblewrap());
        }
        if (level != Isolation.L0) {
            command.addAll(limits());
        }
        command.addAll(java());
        return command;
    }

    private List<String> bubblewrap() {
        List<String> command =
                new ArrayList<>(List.of("bwrap", "--seccomp", "3", "--unshare-all", "--die-with-parent"));
        command.addAll(List.of("--new-session", "--cap-drop", "ALL", "--hostname", "box", "--clearenv"));
        command.addAll(List.of("--setenv", "LANG", "C.UTF-8"));
        command.addAll(mounts);
        for (String device : List.of("/dev/null", "/dev/random", "/dev/urandom")) {
            command.addAll(List.of("--dev-bind", device, device));
        }
        command.addAll(List.of("--proc", "/proc", "--size", Integer.toString(DISK_BYTES), "--tmpfs", "/tmp"));
        command.addAll(List.of("--remount-ro", "/", "--chdir", "/tmp"));
        return command;
    }

    private List<String> limits() {
        long data = (long) (HEAP_MEGABYTES + BESIDES_HEAP_MEGABYTES) << 20;
        // The soft limit sends a signal of its own, so that it can be told from a lack of memory.
        return List.of(
                "/usr/bin/prlimit",
                "--nproc=96",
                "--cpu=90:95",
                "--fsize=" + DISK_BYTES,
                "--nofile=256",
                "--core=0",
                "--data=" + data,
                "--");
    }

    private List<String> java() {
        boolean boxed = level == Isolation.L4;
        String home = boxed ? "/box/jre" : staging.javaHome().toString();
        String runner = boxed ? "/box/run.jar" : staging.runner().toString();
        List<String> command = new ArrayList<>(List.of(home + "/bin/java"));
        if (Runtime.version().feature() < 18) {
            command.addAll(List.of("-XX:+UseG1GC", "-XX:ParallelGCThreads=1", "-XX:ConcGCThreads=1"));
            // No method is called so often that a class made for its calls alone would pay.
            command.add("-Dsun.reflect.inflationThreshold=1000000");
        } else {
            command.addAll(List.of("-XX:+UseSerialGC", "-Djdk.reflect.useNativeAccessorOnly=true"));
        }
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:CompileThresholdScaling=5",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                // What the runtime itself prints must not come between the answers.
                "-Xlog:disable",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:ErrorFile=/dev/null",
                "-Xmx" + HEAP_MEGABYTES + "m",
                "-Xss512k",
                "-XX:ReservedCodeCacheSize=16m",
                "-XX:MaxMetaspaceSize=64m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:ActiveProcessorCount=1",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Duser.timezone=UTC"));
        if (!runtime.linked()) {
            command.addAll(List.of("--limit-modules", "java.base"));
        }
        command.addAll(List.of("-cp", runner, "deltarule.worker.Worker"));
        return command;
    }

    private List<String> mounts() {
        List<String> mounts = new ArrayList<>();
        bind(mounts, staging.javaHome(), Path.of("/box/jre"));
        bind(mounts, staging.runner(), Path.of("/box/run.jar"));
        Set<Path> files = new LinkedHashSet<>();
        files.add(Path.of("/usr/bin/prlimit"));
        if (!runtime.linked()) {
            files.addAll(linkedSettings());
        }
        files.addAll(systemLibraries());
        for (Path file : files) {
            bind(mounts, file, file);
        }
        return mounts;
    }

    private static void bind(List<String> mounts, Path from, Path to) {
        mounts.addAll(List.of("--ro-bind", from.toString(), to.toString()));
    }

    /** Distributions keep the settings of a Java runtime elsewhere, such as in /etc, behind symbolic links. */
    private Set<Path> linkedSettings() {
        Set<Path> folders = new LinkedHashSet<>();
        for (String name : List.of("lib/jvm.cfg", "conf", "conf/security/java.security", "lib/security")) {
            Path real = realPath(staging.javaHome().resolve(name));
            if (!real.startsWith(realPath(staging.javaHome())) && real.startsWith("/etc")) {
                folders.add(Path.of("/").resolve(real.subpath(0, 2)));
            }
        }
        return folders;
    }

    private static Path realPath(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException missing) {
            return path;
        }
    }

    private Set<Path> systemLibraries() {
        List<String> command = new ArrayList<>(List.of("ldd", "/usr/bin/prlimit"));
        for (String name : List.of(
                "bin/java",
                "lib/server/libjvm.so",
                "lib/libjava.so",
                "lib/libjli.so",
                "lib/libjimage.so",
                "lib/libnio.so",
                "lib/libnet.so",
                "lib/libzip.so",
                "lib/libverify.so")) {
            Path file = staging.javaHome().resolve(name);
            if (Files.exists(file)) {
                command.add(file.toString());
            }
        }
        Set<Path> libraries = new LinkedHashSet<>();
        for (String line : output(command).lines().toList()) {
            Matcher path = ABSOLUTE_PATH.matcher(line.strip());
            if (line.startsWith("\t")
                    && path.find()
                    && !path.group(1).startsWith(staging.javaHome().toString())) {
                libraries.add(Path.of(path.group(1)));
            }
        }
        return libraries;
    }

    private static String output(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new SandboxFault("Cannot find out which libraries the runtime needs: " + e.getMessage(), e);
        }
    }
}
