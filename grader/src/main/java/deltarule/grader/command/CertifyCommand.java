package deltarule.grader.command;

import deltarule.grader.certify.Certificate;
import deltarule.grader.certify.Certification;
import deltarule.grader.certify.Confusion;
import deltarule.grader.certify.CopiedPoints;
import deltarule.grader.certify.CopyStudy;
import deltarule.grader.certify.Finding;
import deltarule.grader.certify.VariantRange;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Problems;
import deltarule.grader.problem.SetDefinition;
import deltarule.grader.report.CertificateFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Proves a set. */
@Command(
        name = "certify",
        mixinStandardHelpOptions = true,
        description = {
            "Proves that a set tells right from wrong: the stub earns 0, the reference and every",
            "equivalent earn everything, every misconception loses its criterion and is named, trivial",
            "answers earn nothing, margins hold, repeats agree, and the handout leaks nothing."
        },
        footer = {"", "Exit code 1 when a defect is found."})
final class CertifyCommand implements Callable<Integer> {
    private static final long COPY_SEED = 1;

    @Option(
            names = "--set",
            paramLabel = "SET",
            defaultValue = SetOption.BASICS,
            description = "A set's id or file (default: ${DEFAULT-VALUE}).")
    String set;

    @Option(
            names = "--seeds",
            paramLabel = "A..B",
            description = {
                "Prove practice variants A to B instead of the standard one, without pairs of mistakes.",
                "With --report, a run that was stopped goes on where it was."
            })
    String seeds;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = {
                "Write the certificate and the matrix of what mistakes are called there, as JSON and HTML;",
                "they name hidden cases and are for staff."
            })
    Path report;

    @Option(
            names = "--copies",
            paramLabel = "N",
            description = "Instead, tell what N copies of other students' whole solutions would earn.")
    Integer copies;

    @Mixin
    JobsOption jobs;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        SetDefinition definition = new ProblemSets(Problems.onClassPath()).definition(set);
        if (copies != null) {
            return printCopies(definition);
        }
        if (seeds == null) {
            return certified(definition.standard(), report) ? Exit.DONE : Exit.NOT_REACHED;
        }
        PrintWriter out = spec.commandLine().getOut();
        VariantRun run = new VariantRun(
                definition, SeedRange.of(seeds), report, out, spec.commandLine().getErr());
        VariantRange certified = run.certify(jobs.lanes());
        run.print(certified);
        return certified.defective().isEmpty() ? Exit.DONE : Exit.NOT_REACHED;
    }

    private boolean certified(ProblemSet variant, Path folder) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Certificate certificate = new Certification(variant).certify(step -> err.println("certify: " + step));
        Map<String, int[]> claims = new LinkedHashMap<>();
        for (Finding finding : certificate.findings()) {
            int[] counts = claims.computeIfAbsent(finding.claim(), claim -> new int[2]);
            counts[finding.holds() ? 0 : 1]++;
        }
        claims.forEach((claim, counts) -> out.printf(
                Locale.ROOT,
                "%-6s %4d of %4d  %s%n",
                counts[1] == 0 ? "holds" : "FAILS",
                counts[0],
                counts[0] + counts[1],
                claim));
        printConfusion(certificate.confusion(), out);
        certificate.defects().forEach(defect -> out.println("defect: " + defect.sentence()));
        if (folder != null) {
            out.println("Certificate: " + CertificateFiles.write(certificate, folder));
        }
        out.println(certificate.set() + ", variant " + certificate.variant()
                + (certificate.holds() ? ": certified" : ": NOT certified"));
        return certificate.holds();
    }

    private int printCopies(SetDefinition definition) {
        if (copies < 1) {
            throw new BadInput("--copies: " + copies + " found, a number of at least 1 expected.");
        }
        PrintWriter out = spec.commandLine().getOut();
        Progress progress = new Progress(spec.commandLine().getErr(), copies, "copied");
        CopiedPoints copied = new CopyStudy(definition).copy(copies, COPY_SEED, done -> progress.finished());
        progress.end();
        copied.problems()
                .forEach((problem, share) -> out.printf(Locale.ROOT, "  %-24s %3.0f %%%n", problem, 100 * share));
        if (!copied.unprotected().isEmpty()) {
            out.println("No parameter changes: " + String.join(", ", copied.unprotected()));
        }
        out.printf(
                Locale.ROOT,
                "A copied solution earns %.1f %% of the points in the mean; more than 60 %% in %.1f %% of %d pairs%n",
                100 * copied.mean(),
                100 * copied.above(0.6),
                copies);
        return Exit.DONE;
    }

    private static void printConfusion(Confusion confusion, PrintWriter out) {
        out.println("Criteria that a mistake costs:");
        confusion
                .byProblem()
                .forEach((problem, own) -> out.printf(
                        Locale.ROOT,
                        "  %s, %.2f in the mean: %s%n",
                        problem,
                        own.meanCost(),
                        own.singles().stream()
                                .map(single -> single.made() + " " + single.criteriaLost())
                                .collect(Collectors.joining(", "))));
        out.printf(Locale.ROOT, "  all, %.2f in the mean%n", confusion.meanCost());
        out.printf(
                Locale.ROOT,
                "Named first: %d of %d mistakes; both named: %d of %d pairs%n",
                confusion.namedFirst(),
                confusion.singles().size(),
                confusion.pairsNamed(),
                confusion.pairs().size());
    }
}
