package deltarule.grader.diagnosis;

import deltarule.grader.exam.DirectExam;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Problems;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The process that runs misconceptions, so that one that never ends can be killed. It writes the answer book of every
 * exercise of a set that is not kept yet.
 */
public final class StaffProcess {
    private StaffProcess() {}

    /** Takes the variant's file and the folder where answer books are kept. */
    public static void main(String[] arguments) throws IOException {
        ProblemSets sets = new ProblemSets(Problems.onClassPath());
        ProblemSet set = sets.parse(sets.text(arguments[0]), arguments[0]).standard();
        AnswerShelf shelf = new AnswerShelf(Path.of(arguments[1]));
        AnswerBookMaker maker = new AnswerBookMaker(new DirectExam(set));
        for (Exercise exercise : set.exercises()) {
            if (!shelf.holds(set, exercise)) {
                shelf.put(set, exercise, maker.make(exercise));
            }
        }
        // Misconceptions that never end run on in threads of their own.
        Runtime.getRuntime().halt(0);
    }
}
