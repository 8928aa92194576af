package deltarule.grader.command;

import deltarule.grader.Opening;
import deltarule.grader.Workshop;
import deltarule.grader.export.CiHost;
import deltarule.grader.export.ExportFormat;
import deltarule.grader.export.SourcePlaces;
import deltarule.grader.report.Reports;
import deltarule.grader.report.Result;
import deltarule.grader.report.StudentView;
import deltarule.grader.score.Grade;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Grades what was pushed. All it says is the student's view, since students may read the log. */
@Command(
        name = "ci",
        mixinStandardHelpOptions = true,
        description = {
            "Grades what was pushed and leaves report, summary, annotations and points where",
            "GitHub or GitLab look for them. It uploads nothing."
        },
        footer = {
            "",
            "Exit codes: 0 graded, 1 --fail-under not reached, 2 refused or bad usage, 3 a fault of the grader.",
            "Example:  ./deltarule ci --set neural-network-basics pushed --out graded --fail-under 50"
        })
final class CiCommand implements Callable<Integer> {
    private static final String AUTO = "auto";

    @Mixin
    VariantOption variant;

    @Mixin
    IsolationOption isolation;

    @Mixin
    SubmitterOption submitter;

    @Mixin
    FailUnderOption failUnder;

    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..1",
            defaultValue = ".",
            description = "The checkout (default: this folder).")
    Path folder;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where to write; students/ and staff/ are made in it. Keep staff/ from students.")
    Path out;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = AUTO,
            description = "auto (by the environment), github, gitlab or none (default: ${DEFAULT-VALUE}).")
    String hostName;

    @Spec
    CommandSpec spec;

    private final Map<String, String> environment;

    CiCommand() {
        this(System.getenv());
    }

    /** With another environment than the process's, for tests. */
    CiCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        failUnder.check();
        CiHost host = host();
        if (!Files.isDirectory(folder)) {
            throw new BadInput(folder + " is no folder; expected the checkout of what was pushed.");
        }
        try (Opening opening = Opening.begin(isolation.wanted(), 1, variant.files());
                Workshop workshop = Workshop.open(submitter.chosen(variant), opening, folder)) {
            Grade grade = workshop.grade();
            Result view = StudentView.of(grade);
            SourcePlaces places = SourcePlaces.of(folder, host.root(environment));
            Reports reports = new Reports(out);
            reports.writeForStudent(
                    grade.submission(), ExportFormat.allFiles(), ExportFormat.texts(host.formats(), view, places));
            reports.write(Result.of(grade), view);
            Path report = reports.studentFolder(grade.submission()).resolve(Reports.REPORT);
            host.tell(view, places, report, environment, spec.commandLine().getOut());
            return exit(grade);
        }
    }

    private int exit(Grade grade) {
        return switch (grade.status()) {
            case GRADED, NOT_COMPILED -> failUnder.exit(grade);
            case REFUSED -> Exit.BAD_INPUT;
            case GRADER_ERROR -> Exit.FAULT;
        };
    }

    private CiHost host() {
        if (AUTO.equalsIgnoreCase(hostName)) {
            return CiHost.of(environment);
        }
        return Arrays.stream(CiHost.values())
                .filter(host -> host.name().equalsIgnoreCase(hostName))
                .findFirst()
                .orElseThrow(() -> new BadInput("--host: \"" + hostName + "\" found; expected auto, "
                        + Arrays.stream(CiHost.values())
                                .map(host -> host.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + "."));
    }
}
