package deltarule.grader.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;

/** What the system says about processes. */
final class ProcessTable {
    private static final Path PROC = Path.of("/proc");
    private static final long MILLISECONDS_PER_TICK = 10;

    private ProcessTable() {}

    /** The first child of a process. */
    static OptionalLong childOf(long process) {
        String id = Long.toString(process);
        try {
            String children = Files.readString(
                            PROC.resolve(id).resolve("task").resolve(id).resolve("children"))
                    .strip();
            return children.isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(Long.parseLong(children.split(" ", -1)[0]));
        } catch (IOException gone) {
            return OptionalLong.empty();
        }
    }

    /** The processor time a process has used, in milliseconds; empty when there is no such process. */
    static OptionalLong processorMilliseconds(long process) {
        if (!Files.isDirectory(PROC)) {
            return ProcessHandle.of(process)
                    .flatMap(handle -> handle.info().totalCpuDuration())
                    .map(Duration::toMillis)
                    .map(OptionalLong::of)
                    .orElse(OptionalLong.empty());
        }
        try {
            String[] fields = fieldsAfterName(process);
            return OptionalLong.of((Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MILLISECONDS_PER_TICK);
        } catch (IOException gone) {
            return OptionalLong.empty();
        }
    }

    /** Whether a process runs, be it ours to wait for or not; a dead one that nobody has waited for does not. */
    static boolean runs(long process) {
        if (!Files.isDirectory(PROC)) {
            return ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
        }
        try {
            String state = fieldsAfterName(process)[0];
            return !state.equals("Z") && !state.equals("X");
        } catch (IOException gone) {
            return false;
        }
    }

    /** The most memory a process ever had in use, in kilobytes; 0 where that is not known. */
    static long peakResidentKilobytes(long process) {
        try {
            return Files.readAllLines(PROC.resolve(Long.toString(process)).resolve("status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }

    /** Ends every process of a user. */
    static void endAllOf(int user) {
        boolean any = true;
        for (int round = 0; any && round < 100; round++) {
            any = endThoseRunningOf(user);
        }
    }

    private static boolean endThoseRunningOf(int user) {
        boolean any = false;
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path process : processes) {
                long id = Long.parseLong(process.getFileName().toString());
                if (isOf(process, user) && runs(id)) {
                    any = true;
                    ProcessHandle.of(id).ifPresent(ProcessHandle::destroyForcibly);
                }
            }
        } catch (IOException e) {
            throw new SandboxFault("Cannot list the processes: " + e.getMessage(), e);
        }
        return any;
    }

    private static boolean isOf(Path process, int user) {
        try {
            return Integer.valueOf(user).equals(Files.getAttribute(process, "unix:uid"));
        } catch (IOException gone) {
            return false;
        }
    }

    private static String[] fieldsAfterName(long process) throws IOException {
        byte[] bytes = Files.readAllBytes(PROC.resolve(Long.toString(process)).resolve("stat"));
        String line = new String(bytes, StandardCharsets.ISO_8859_1);
        return line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
    }
}
