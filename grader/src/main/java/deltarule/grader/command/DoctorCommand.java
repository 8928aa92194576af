package deltarule.grader.command;

import deltarule.grader.sandbox.Finding;
import deltarule.grader.sandbox.Isolation;
import deltarule.grader.sandbox.Sandbox;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javax.tools.ToolProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what the machine offers. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Says what this machine offers (Java, isolation, disk) and how to get more.")
final class DoctorCommand implements Callable<Integer> {
    private static final long MEGABYTE = 1 << 20;
    private static final long ENOUGH_DISK = 500;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        boolean compiler = ToolProvider.getSystemJavaCompiler() != null;
        line(
                out,
                compiler,
                "Java",
                Runtime.version() + " at " + System.getProperty("java.home"),
                "Install a JDK (not only a JRE) of version 17 or newer and put it on the PATH or in JAVA_HOME.");
        line(
                out,
                true,
                "System",
                System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                        + Runtime.getRuntime().availableProcessors() + " processors",
                "");
        line(
                out,
                true,
                "Encoding",
                "files " + Charset.defaultCharset() + ", locale " + Locale.getDefault()
                        + " (verdicts depend on neither)",
                "");
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        FileStore disk = Files.getFileStore(temporary);
        long free = disk.getUsableSpace() / MEGABYTE;
        line(
                out,
                free > ENOUGH_DISK,
                "Disk",
                free + " MB free in " + temporary,
                "Free some space, or point TMPDIR and -Djava.io.tmpdir elsewhere; a class needs about 500 MB.");
        List<Finding> findings = Sandbox.findings();
        for (Finding finding : findings) {
            line(
                    out,
                    finding.available(),
                    "Isolation " + finding.level(),
                    finding.available() ? finding.level().promise() : "not available: " + finding.reason(),
                    finding.mend());
        }
        Isolation used = findings.stream()
                .filter(Finding::available)
                .map(Finding::level)
                .findFirst()
                .orElse(Isolation.L0);
        out.println("Used when nothing else is asked for: " + (used == Isolation.L0 ? "none; nothing is graded" : used)
                + ". What each level promises: docs/isolation.md");
        return compiler ? Exit.DONE : Exit.FAULT;
    }

    private static void line(PrintWriter out, boolean good, String what, String found, String mend) {
        out.printf(Locale.ROOT, "%s %-13s %s%n", good ? "ok " : "-- ", what, found);
        if (!good && !mend.isEmpty()) {
            out.println(mend.indent(18).stripTrailing());
        }
    }
}
