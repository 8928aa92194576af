package deltarule.grader.worksheet;

import deltarule.grader.exam.Exam;
import deltarule.grader.problem.AnsweredBy;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.Rooms;
import deltarule.grader.problem.Spelling;
import deltarule.grader.sandbox.InProcessSubject;
import deltarule.handout.AnswersFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The worksheets of one variant of a set. Their questions are worked out when the first file of answers is read. */
public final class Worksheets {
    private final Exam exam;
    private final List<Exercise> exercises;
    private List<Worksheet> worksheets;

    /** The worksheets of a set. */
    public Worksheets(ProblemSet set, Exam exam) {
        this.exam = exam;
        this.exercises =
                set.exercises().stream().filter(Worksheets::isWorksheet).toList();
    }

    /** Whether an exercise is answered by numbers. */
    public static boolean isWorksheet(Exercise exercise) {
        return exercise.problem().answeredBy() == AnsweredBy.NUMBERS;
    }

    /** Whether the set has none. */
    public boolean isEmpty() {
        return exercises.isEmpty();
    }

    /** All of them, in the order of the set. */
    public synchronized List<Worksheet> all() {
        if (worksheets == null) {
            worksheets = exercises.stream().map(this::worksheet).toList();
        }
        return worksheets;
    }

    private Worksheet worksheet(Exercise exercise) {
        Object reference = Rooms.of(exercise.problem()).reference(exercise.parameters());
        return Worksheet.of(
                exercise,
                exam.examine(
                        exercise, new InProcessSubject(Map.of(exercise.problem().contract(), reference))));
    }

    /** Reads a file of answers. */
    public AnswersFile read(String path, byte[] json) {
        return AnswersFile.read(path, json, AnswerText.kinds(all()));
    }

    /** Who answers from a file of answers. */
    public AnswerSheet sheet(AnswersFile file) {
        return new AnswerSheet(
                all().stream().flatMap(one -> one.questions().stream()).toList(), file);
    }

    /** What is to be said about a file of answers as a whole: one sentence each, with the repair. */
    public List<String> remarks(AnswersFile file) {
        List<String> remarks = new ArrayList<>(file.findings());
        List<String> known = all().stream()
                .flatMap(one -> one.questions().stream())
                .map(Question::name)
                .toList();
        for (String unknown : file.unknown()) {
            String nearest = Spelling.nearest(unknown, known);
            remarks.add(file.path() + ": there is no question \"" + unknown + "\""
                    + (nearest.isEmpty() ? "" : ", perhaps \"" + nearest + "\" is meant")
                    + "; correct the name as the handout's file has it, or take the line out.");
        }
        return remarks;
    }
}
