package deltarule.grader.command;

import deltarule.grader.GraderVersion;
import deltarule.grader.certify.VariantCertificate;
import deltarule.grader.certify.VariantCertification;
import deltarule.grader.certify.VariantRange;
import deltarule.grader.certify.WorkerProofs;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.SetDefinition;
import deltarule.grader.report.VariantFiles;
import deltarule.grader.variant.VariantSeeds;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** Certifies a range of variants in several lanes. With a folder, a run that was killed goes on where it was. */
final class VariantRun {
    private final SetDefinition definition;
    private final SeedRange range;
    private final Path folder;
    private final PrintWriter out;
    private final PrintWriter err;

    /**
     * @param folder where certificates are kept, or null
     */
    VariantRun(SetDefinition definition, SeedRange range, Path folder, PrintWriter out, PrintWriter err) {
        this.definition = definition;
        this.range = range;
        this.folder = folder;
        this.out = out;
        this.err = err;
    }

    /** Certifies them all. */
    VariantRange certify(int lanes) throws IOException {
        Progress progress = new Progress(err, Math.toIntExact(range.count()), "certified");
        ExecutorService executor = Executors.newFixedThreadPool(lanes);
        Path kept = folder == null ? null : folder.resolve("proofs");
        try (WorkerProofs proofs = new WorkerProofs(definition, kept, lanes)) {
            VariantCertification certification = new VariantCertification(definition, proofs::findings);
            List<Future<VariantCertificate>> certificates = LongStream.rangeClosed(range.first(), range.last())
                    .mapToObj(number -> executor.submit(() -> {
                        VariantCertificate certificate = certify(certification, number);
                        progress.finished();
                        return certificate;
                    }))
                    .toList();
            List<VariantRange.Row> rows = new ArrayList<>();
            for (int i = 0; i < certificates.size(); i++) {
                rows.add(new VariantRange.Row(range.first() + i, finished(certificates.get(i))));
            }
            progress.end();
            return new VariantRange(definition.id(), GraderVersion.text(), rows);
        } finally {
            executor.shutdownNow();
        }
    }

    private VariantCertificate certify(VariantCertification certification, long number) throws IOException {
        ProblemSet variant = VariantSeeds.practice(definition, number);
        if (folder == null) {
            return certification.certify(variant);
        }
        VariantFiles files = new VariantFiles(folder);
        Optional<VariantCertificate> known = files.read(number)
                .filter(certificate -> certificate.identity().equals(certification.identity(variant)));
        if (known.isPresent()) {
            return known.get();
        }
        VariantCertificate certificate = certification.certify(variant);
        files.write(number, certificate);
        return certificate;
    }

    private static VariantCertificate finished(Future<VariantCertificate> certificate) throws IOException {
        try {
            return certificate.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while variants were certified", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            if (e.getCause() instanceof IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        }
    }

    /** Says what came of it. */
    void print(VariantRange certified) throws IOException {
        for (VariantCertificate.Claim claim : certified.claims()) {
            out.printf(
                    Locale.ROOT,
                    "%-6s %6d of %6d  %s%n",
                    claim.holding() == claim.tried() ? "holds" : "FAILS",
                    claim.holding(),
                    claim.tried(),
                    claim.text());
        }
        for (VariantRange.Row row : certified.defective()) {
            row.certificate()
                    .defects()
                    .forEach(defect -> out.println("defect in variant " + row.number() + ": " + defect.sentence()));
        }
        for (VariantRange.Spread spread : certified.spreads()) {
            out.printf(
                    Locale.ROOT,
                    "Each variant has %d to %d %s, %.1f in the mean%n",
                    spread.least(),
                    spread.most(),
                    spread.what(),
                    spread.mean());
        }
        if (folder != null) {
            out.println("Certificates: " + new VariantFiles(folder).write(certified));
        }
        out.println(certified.certified() + " of " + range.count() + " variants of " + definition.id() + " certified");
    }
}
