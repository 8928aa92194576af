package deltarule.grader.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Processor time and memory as Linux counts them. Processor time is that of the control group the bench runs in, when it is
 * not the root of all: what was in a sandbox stays counted there, and what else the machine does is not. Else it is the
 * whole machine's, and nothing else may run meanwhile: a sandbox is killed as one, and then the kernel charges what was in it
 * to nobody's children.
 */
final class Processor {
    private static final double TICKS_PER_SECOND = 100;
    private static final Path MACHINE = Path.of("/proc/stat");
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int FIRST = 1;
    private static final int IDLE = 4;
    private static final int WAITING = 5;
    private static final int LAST = 8;

    private Processor() {}

    /** Where processor time is read. */
    private static final Optional<Path> GROUP = group();

    /** Whose processor time is counted, in words. */
    static String counted() {
        return GROUP.isPresent() ? "the control group's" : "the whole machine's";
    }

    /** Milliseconds that processors have worked so far for those who are counted. */
    static double busyMillis() {
        try {
            return GROUP.isPresent() ? groupMillis(GROUP.get()) : machineMillis();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the processor time in " + GROUP.orElse(MACHINE), e);
        }
    }

    /** Milliseconds of processor time that a living process has used, in steps of ten. */
    static double millisOf(long pid) {
        try {
            String line = Files.readString(Path.of("/proc/" + pid + "/stat"), StandardCharsets.ISO_8859_1);
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            return 1000 * (Double.parseDouble(fields[USER]) + Double.parseDouble(fields[SYSTEM])) / TICKS_PER_SECOND;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the processor time of process " + pid, e);
        }
    }

    private static double machineMillis() throws IOException {
        String all = Files.readAllLines(MACHINE, StandardCharsets.ISO_8859_1).get(0);
        String[] fields = all.split(" +", -1);
        double ticks = 0;
        for (int i = FIRST; i <= LAST; i++) {
            ticks += i == IDLE || i == WAITING ? 0 : Double.parseDouble(fields[i]);
        }
        return 1000 * ticks / TICKS_PER_SECOND;
    }

    private static double groupMillis(Path usage) throws IOException {
        if (usage.endsWith("cpuacct.usage")) {
            return Double.parseDouble(Files.readString(usage).strip()) / 1e6;
        }
        return Files.readAllLines(usage).stream()
                .filter(line -> line.startsWith("usage_usec "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' ') + 1)) / 1e3)
                .findFirst()
                .orElseThrow(() -> new IOException("no usage_usec in " + usage));
    }

    /** The file that counts for the control group of this process; empty for the root and where there are no groups. */
    private static Optional<Path> group() {
        try {
            return Files.readAllLines(Path.of("/proc/self/cgroup")).stream()
                    .map(line -> line.split(":", 3))
                    .filter(fields -> !fields[2].equals("/"))
                    .flatMap(fields -> Stream.of(
                            Path.of("/sys/fs/cgroup/" + fields[1] + fields[2] + "/cpuacct.usage"),
                            Path.of("/sys/fs/cgroup" + fields[2] + "/cpu.stat")))
                    .filter(Files::isReadable)
                    .findFirst();
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** The largest resident size this process has had, in megabytes. */
    static long ownPeakMegabytes() {
        return peakMegabytes(Path.of("/proc/self/status"));
    }

    /** The largest resident size a process has had, in megabytes. */
    static long peakMegabytesOf(long pid) {
        return peakMegabytes(Path.of("/proc/" + pid + "/status"));
    }

    private static long peakMegabytes(Path status) {
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
