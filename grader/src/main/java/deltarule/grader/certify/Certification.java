package deltarule.grader.certify;

import deltarule.grader.GraderVersion;
import deltarule.grader.Workshop;
import deltarule.grader.exam.DirectExam;
import deltarule.grader.exam.Exam;
import deltarule.grader.exam.JupiterExam;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.ProblemSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Proves one variant of a set before anybody sees it. */
public final class Certification {
    private static final int PAIRS = 500;

    private final ProblemSet set;

    public Certification(ProblemSet set) {
        this.set = set;
    }

    /**
     * Tries every claim.
     *
     * @param progress told what is tried next
     */
    public Certificate certify(Consumer<String> progress) {
        List<Finding> findings = new ArrayList<>();
        List<Confusion.Single> singles = new ArrayList<>();
        List<Confusion.Pair> pairs = new ArrayList<>();
        int left = set.exercises().size();
        DirectExam exam = new DirectExam(set);
        Exam graded = new Exam(set);
        JupiterExam byJupiter = new JupiterExam(set);
        for (Exercise exercise : set.exercises()) {
            progress.accept(exercise.problem().id());
            findings.addAll(new CompletenessCertification(exercise).findings());
            ExerciseCertification tried = ExerciseCertification.withPairs(exam, exercise);
            tried.agreesWith(graded, "reference, run as in grading");
            tried.agreesWith(byJupiter, "reference, run by Jupiter");
            findings.addAll(tried.findings());
            findings.addAll(new SettingsCertification(exam, exercise).findings());
            singles.addAll(tried.singles());
            // As many of each problem; what one has not goes to those after it. No answers are kept for later.
            pairs.addAll(new MistakePairs(exam, exercise, tried.naming(), set.hiddenSeed())
                    .draw((PAIRS - pairs.size()) / left--));
        }
        progress.accept("stub, reference and an equivalent in a real worker");
        try (Workshop workshop = Workshop.openForOurOwnCode(set, 1)) {
            findings.addAll(new WorkerCertification(set, workshop).findings());
        }
        progress.accept("handout");
        findings.addAll(HandoutCertification.of(set));
        return new Certificate(
                set.id(),
                set.variant(),
                GraderVersion.text(),
                List.copyOf(findings),
                new Confusion(List.copyOf(singles), List.copyOf(pairs)));
    }
}
