package deltarule.grader.certify;

import deltarule.grader.Workshop;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.SetDefinition;
import deltarule.grader.variant.VariantIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What needs sources compiled and a real worker. It depends on a problem and its settings, not on the numbers: each is proved
 * once and counts for all variants that share them. The first variants are proved whole.
 */
public final class WorkerProofs implements AutoCloseable {
    private static final int WHOLE = 3;

    private final ProblemSet standard;
    private final VariantIdentity identity;
    private final Path kept;
    private final int lanes;
    private final Map<String, CompletableFuture<List<Finding>>> proofs = new ConcurrentHashMap<>();
    private final AtomicInteger begun = new AtomicInteger();
    private Workshop workshop;

    /**
     * @param kept a folder where it is noted what was proved, for another run; null keeps nothing
     * @param lanes how many variants are proved at the same time
     */
    public WorkerProofs(SetDefinition definition, Path kept, int lanes) {
        this.standard = definition.standard();
        this.identity = VariantIdentity.of(definition);
        this.kept = kept;
        this.lanes = lanes;
    }

    /** What real workers show of a variant, or have shown of another with the same settings. */
    public List<Finding> findings(ProblemSet variant) {
        if (begun.getAndIncrement() < WHOLE) {
            return new WorkerCertification(variant, workshop()).findings();
        }
        List<Exercise> own = new ArrayList<>();
        List<CompletableFuture<List<Finding>>> wanted = new ArrayList<>();
        for (Exercise exercise : variant.exercises()) {
            CompletableFuture<List<Finding>> fresh = new CompletableFuture<>();
            CompletableFuture<List<Finding>> known = proofs.putIfAbsent(identity.of(exercise), fresh);
            wanted.add(known == null ? fresh : known);
            if (known == null && isKept(exercise)) {
                fresh.complete(List.of(shared(exercise, "in an earlier run")));
            } else if (known == null) {
                own.add(exercise);
            }
        }
        prove(variant, own);
        List<Finding> findings = new ArrayList<>();
        wanted.forEach(proof -> findings.addAll(proof.join()));
        return findings;
    }

    /** Whoever asks first proves, all at once in one worker; what fails is told to everyone who waits. */
    private void prove(ProblemSet variant, List<Exercise> exercises) {
        if (exercises.isEmpty()) {
            return;
        }
        List<CompletableFuture<List<Finding>>> wanted = exercises.stream()
                .map(exercise -> proofs.get(identity.of(exercise)))
                .toList();
        try {
            List<Finding> findings = new WorkerCertification(variant, workshop()).referenceOf(exercises);
            for (int i = 0; i < exercises.size(); i++) {
                if (findings.get(i).holds()) {
                    keep(exercises.get(i));
                }
                wanted.get(i).complete(List.of(findings.get(i)));
            }
        } catch (RuntimeException | Error fault) {
            wanted.forEach(proof -> proof.completeExceptionally(fault));
        }
    }

    private static Finding shared(Exercise exercise, String where) {
        return new Finding(
                WorkerCertification.REFERENCE,
                exercise.problem().id(),
                exercise.settings().toString(),
                true,
                where);
    }

    private synchronized Workshop workshop() {
        if (workshop == null) {
            workshop = Workshop.openForOurOwnCode(standard, lanes);
        }
        return workshop;
    }

    private boolean isKept(Exercise exercise) {
        return kept != null && Files.exists(kept.resolve(identity.of(exercise)));
    }

    private void keep(Exercise exercise) {
        if (kept == null) {
            return;
        }
        try {
            Files.createDirectories(kept);
            Path fresh = Files.createTempFile(kept, ".proof-", ".new");
            Files.writeString(fresh, exercise.problem().id() + " " + exercise.settings() + "\n");
            Files.move(fresh, kept.resolve(identity.of(exercise)), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + kept, e);
        }
    }

    @Override
    public synchronized void close() {
        if (workshop != null) {
            workshop.close();
        }
    }
}
