package deltarule.grader.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The command line of a worker at each level. */
final class WorkerCommand {
    private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");
    private static final int HEAP_MEGABYTES = 128;
    private static final int NEW_OBJECTS_MEGABYTES = 4;
    private static final int BESIDES_HEAP_MEGABYTES = 192;
    private static final int DISK_BYTES = 16 << 20;

    private final Isolation level;
    private final Staging staging;
    private final WorkerRuntime runtime;
    private final List<String> mounts;
    private final List<String> changeOfRoot;

    /**
     * Commands for a level.
     *
     * @param root what is seen as the whole machine; null but at L2
     */
    WorkerCommand(Isolation level, Staging staging, WorkerRuntime runtime, ChangedRoot root) {
        this.level = level;
        this.staging = staging;
        this.runtime = runtime;
        this.mounts = level == Isolation.L4 ? mounts() : List.of();
        this.changeOfRoot = root == null ? List.of() : root.command();
    }

    /** The command for one worker, under a user of its own unless the grader has no such users to give. */
    List<String> withUser(UserSlots.Slot user) {
        List<String> command = new ArrayList<>();
        if (level == Isolation.L4) {
            // Only a shell hands a file to a process as descriptor 3.
            command.addAll(List.of(
                    "/bin/sh", "-c", "exec \"$@\" 3<\"$0\"", staging.filter().toString()));
        }
        command.addAll(changeOfRoot);
        if (level != Isolation.L0 && user.isOwn()) {
            String id = Integer.toString(user.id());
            command.addAll(List.of("setpriv", "--reuid", id, "--regid", id, "--clear-groups", "--no-new-privs"));
            if (level != Isolation.L4) {
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
                PRLIMIT.toString(),
                "--nproc=96",
                "--cpu=90:95",
                "--fsize=" + DISK_BYTES,
                "--nofile=256",
                "--core=0",
                "--data=" + data,
                "--");
    }

    private List<String> java() {
        boolean boxed = level == Isolation.L4 || level == Isolation.L2;
        String home = boxed ? "/box/jre" : staging.javaHome().toString();
        String runner = boxed ? "/box/run.jar" : staging.runner().toString();
        List<String> command = new ArrayList<>(List.of(home + "/bin/java"));
        // No method is called so often that a class made for its calls alone would pay.
        command.add(
                Runtime.version().feature() < 18
                        ? "-Dsun.reflect.inflationThreshold=1000000"
                        : "-Djdk.reflect.useNativeAccessorOnly=true");
        command.addAll(List.of(
                // New objects in the same few megabytes again and again: memory that was never touched costs more to
                // touch
                // than answers cost to collect.
                "-XX:+UseSerialGC",
                "-Xmn" + NEW_OBJECTS_MEGABYTES + "m",
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
        Set<Path> files = new LinkedHashSet<>(List.of(PRLIMIT));
        NeededFiles needed = new NeededFiles(staging.javaHome());
        if (!runtime.linked()) {
            files.addAll(needed.linkedSettings());
        }
        files.addAll(needed.libraries(List.of(PRLIMIT)));
        for (Path file : files) {
            bind(mounts, file, file);
        }
        return mounts;
    }

    private static void bind(List<String> mounts, Path from, Path to) {
        mounts.addAll(List.of("--ro-bind", from.toString(), to.toString()));
    }
}
