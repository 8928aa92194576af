package deltarule.grader.certify;

import deltarule.grader.Workshop;
import deltarule.grader.files.FileTree;
import deltarule.grader.handout.AnswerKey;
import deltarule.grader.handout.Handout;
import deltarule.grader.handout.UnusableHandout;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.score.CriterionGrade;
import deltarule.grader.score.Grade;
import deltarule.grader.score.Status;
import deltarule.grader.worksheet.Worksheets;
import deltarule.testkit.CaseResult;
import deltarule.testkit.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Proves a set the way students meet it: sources compiled, answered by a worker in its sandbox. */
final class WorkerCertification {
    static final String REFERENCE = "the reference, as a student's source, earns every point";

    private static final String STUB = "the stub earns nothing";
    private static final String EQUIVALENT = "an equivalent earns every point in a real worker";

    /** Everything that is claimed of real workers. */
    static final Set<String> CLAIMS = Set.of(REFERENCE, STUB, EQUIVALENT);

    private final ProblemSet set;
    private final Workshop workshop;
    private final List<Finding> findings = new ArrayList<>();

    WorkerCertification(ProblemSet set, Workshop workshop) {
        this.set = set;
        this.workshop = workshop;
    }

    List<Finding> findings() {
        inScratch(folder -> {
            theStubEarnsNothing(folder.resolve("handout"));
            theReferenceEarnsEverything(folder.resolve("reference"));
        });
        // The equivalents of worksheets need no worker: no code of a student's answers there.
        set.exercises().stream()
                .filter(exercise -> !Worksheets.isWorksheet(exercise))
                .forEach(this::anEquivalentEarnsEverything);
        return findings;
    }

    /** The reference alone, for some exercises of the set, as one submission: a finding for each, in their order. */
    List<Finding> referenceOf(List<Exercise> exercises) {
        ProblemSet part =
                new ProblemSet(set.id(), set.title(), set.variant(), set.numbers(), set.feedback(), exercises);
        inScratch(folder -> {
            Grade grade = gradedReference(part, folder);
            exercises.forEach(exercise ->
                    note(REFERENCE, exercise.settings().toString(), earnsEverything(grade, exercise), figure(grade)));
        });
        return findings;
    }

    @FunctionalInterface
    private interface Work {
        void in(Path folder) throws IOException;
    }

    private static void inScratch(Work work) {
        try {
            Path scratch = Files.createTempDirectory("deltarule-certify");
            try {
                work.in(scratch);
            } finally {
                FileTree.delete(scratch);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the submissions to certify", e);
        }
    }

    private static boolean earnsEverything(Grade grade, Exercise exercise) {
        List<CriterionGrade> criteria = grade.criteria().stream()
                .filter(criterion ->
                        criterion.problem().equals(exercise.problem().id()))
                .toList();
        return grade.status() == Status.GRADED
                && criteria.size() == exercise.problem().criteria().size()
                && criteria.stream()
                        .allMatch(criterion ->
                                criterion.points() == criterion.spec().points());
    }

    private Grade gradedReference(ProblemSet part, Path folder) throws IOException {
        for (Map.Entry<String, String> file : AnswerKey.of(part).entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return workshop.scoringOf(part).grade(folder);
    }

    private void theReferenceEarnsEverything(Path folder) throws IOException {
        Grade right = gradedReference(set, folder);
        boolean everything = right.status() == Status.GRADED && right.score() == right.maxScore();
        note(REFERENCE, "reference", everything, figure(right));
    }

    private void theStubEarnsNothing(Path handout) {
        try {
            Handout.write(set, handout);
            Grade stub = workshop.scoringOf(set).grade(handout);
            boolean nothing = stub.status() == Status.GRADED && stub.score() == 0;
            note(STUB, "stub", nothing, figure(stub));
        } catch (UnusableHandout leak) {
            note(STUB, "stub", false, leak.getMessage());
        }
    }

    private void anEquivalentEarnsEverything(Exercise exercise) {
        List<CaseResult> results = workshop.examine(set, exercise, EquivalentCode.of(exercise));
        List<CaseResult> failed =
                results.stream().filter(one -> one.outcome() != Outcome.PASSED).toList();
        note(
                EQUIVALENT,
                exercise.problem().id(),
                failed.isEmpty() && !results.isEmpty(),
                ExerciseCertification.cases(results.size(), failed));
    }

    private static String figure(Grade grade) {
        return grade.score() + " of " + grade.maxScore() + ", " + grade.status() + " " + grade.reason()
                + grade.errors().stream().map(error -> error.text()).toList();
    }

    private void note(String claim, String subject, boolean holds, String figure) {
        findings.add(new Finding(claim, "", subject, holds, figure));
    }
}
