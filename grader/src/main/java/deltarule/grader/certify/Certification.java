package deltarule.grader.certify;

import deltarule.grader.command.Version;
import deltarule.grader.exam.Exam;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.ProblemSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Proves one variant of a set before anybody sees it. */
public final class Certification {
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
        Exam exam = new Exam(set);
        for (Exercise exercise : set.exercises()) {
            progress.accept(exercise.problem().id());
            findings.addAll(new ExerciseCertification(exam, exercise).findings());
        }
        return new Certificate(set.id(), set.variant(), Version.text(), List.copyOf(findings));
    }
}
