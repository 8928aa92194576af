package deltarule.grader.diagnosis;

import deltarule.grader.diagnosis.AnswerBook.Behaviour;
import deltarule.grader.diagnosis.AnswerBook.KnownMistake;
import deltarule.grader.diagnosis.AnswerBook.Question;
import deltarule.grader.exam.Examiner;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.Rooms;
import deltarule.testkit.Answer;
import deltarule.testkit.CaseResult;
import deltarule.testkit.JavaText;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconceptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Asks the reference, every misconception, every pair that could be confused and every other setting of the parameters
 * all questions of an exercise.
 */
public final class AnswerBookMaker {
    private static final int LANES = Runtime.getRuntime().availableProcessors();

    private final Examiner exam;

    public AnswerBookMaker(Examiner exam) {
        this.exam = exam;
    }

    /** Works the answer book out now and names mistakes with it. */
    public NamedBehaviour naming(Exercise exercise) {
        return new Diagnostician(exercise, make(exercise));
    }

    /**
     * Names single mistakes with what they have answered already.
     *
     * @param right what the reference's cases came to
     * @param wrong the same of each misconception, in the order of {@link Misconceptions#of}
     */
    public static NamedBehaviour namingSingles(
            Exercise exercise, List<CaseResult> right, List<List<CaseResult>> wrong) {
        List<Misconception<Object, Object>> misconceptions =
                Rooms.of(exercise.problem()).misconceptions().of(exercise.parameters());
        List<Replies> replies = right.stream().map(Replies::new).toList();
        List<Behaviour> behaviours = new ArrayList<>();
        for (int i = 0; i < wrong.size(); i++) {
            List<List<Answer>> answers =
                    wrong.get(i).stream().map(Replies::answersOf).toList();
            behaviours.add(new Behaviour(List.of(misconceptions.get(i).id()), numbers(answers, replies)));
        }
        return new Diagnostician(exercise, book(replies, behaviours, knownMistakes(exercise, misconceptions)));
    }

    AnswerBook make(Exercise exercise) {
        Rooms rooms = Rooms.of(exercise.problem());
        Misconceptions<Object, Object, Object> room = rooms.misconceptions();
        Object reference = rooms.reference(exercise.parameters());
        StaffRun staff = new StaffRun(exam, exercise);
        List<CaseResult> right = staff.results(reference);
        List<Replies> replies = right.stream().map(Replies::new).toList();
        List<Misconception<Object, Object>> misconceptions = room.of(exercise.parameters());
        List<Behaviour> behaviours = new ArrayList<>();
        List<List<Misconception<Object, Object>>> singles =
                misconceptions.stream().map(List::of).toList();
        run(exercise, staff, singles, replies, behaviours);
        Map<String, Set<String>> seen = criteriaThatSee(behaviours, replies);
        run(
                exercise,
                staff,
                MisconceptionPairs.of(room, exercise, misconceptions).stream()
                        .filter(pair -> !Collections.disjoint(
                                seen.get(pair.get(0).id()), seen.get(pair.get(1).id())))
                        .toList(),
                replies,
                behaviours);
        Map<String, KnownMistake> mistakes = knownMistakes(exercise, misconceptions);
        new OtherSettings(exercise, right, replies).add(staff, behaviours, mistakes);
        return book(replies, behaviours, mistakes);
    }

    private static AnswerBook book(
            List<Replies> replies, List<Behaviour> behaviours, Map<String, KnownMistake> mistakes) {
        return new AnswerBook(replies.stream().map(Replies::question).toList(), behaviours, mistakes);
    }

    private static Map<String, KnownMistake> knownMistakes(
            Exercise exercise, List<Misconception<Object, Object>> misconceptions) {
        Rooms rooms = Rooms.of(exercise.problem());
        Object reference = rooms.reference(exercise.parameters());
        Map<String, KnownMistake> mistakes = new LinkedHashMap<>();
        for (Misconception<Object, Object> misconception : misconceptions) {
            Object wrong = rooms.wrong(exercise.parameters(), List.of(misconception));
            mistakes.put(misconception.id(), knownMistake(misconception, wrong, reference));
        }
        return mistakes;
    }

    /** Where only one of two mistakes is seen, it is named alone: a pair matters where both are. */
    private static Map<String, Set<String>> criteriaThatSee(List<Behaviour> singles, List<Replies> replies) {
        List<Question> questions = replies.stream().map(Replies::question).toList();
        Map<String, Set<String>> seen = new HashMap<>();
        for (Behaviour single : singles) {
            Set<String> criteria = new HashSet<>();
            for (int i = 0; i < questions.size(); i++) {
                if (questions.get(i).replies().get(single.replies()[i]).wrong()) {
                    criteria.add(questions.get(i).criterion());
                }
            }
            seen.put(single.ids().get(0), criteria);
        }
        return seen;
    }

    private static void run(
            Exercise exercise,
            StaffRun staff,
            List<List<Misconception<Object, Object>>> wrongs,
            List<Replies> replies,
            List<Behaviour> behaviours) {
        Rooms rooms = Rooms.of(exercise.problem());
        for (int from = 0; from < wrongs.size(); from += LANES) {
            List<CompletableFuture<List<CaseResult>>> runs = new ArrayList<>();
            for (List<Misconception<Object, Object>> patches :
                    wrongs.subList(from, Math.min(from + LANES, wrongs.size()))) {
                runs.add(staff.start(rooms.wrong(exercise.parameters(), patches)));
            }
            for (int i = 0; i < runs.size(); i++) {
                List<String> ids =
                        wrongs.get(from + i).stream().map(Misconception::id).toList();
                behaviours.add(new Behaviour(ids, numbers(StaffRun.answers(runs.get(i), replies.size()), replies)));
            }
        }
    }

    /** For each case the number of the reply. */
    static int[] numbers(List<List<Answer>> answers, List<Replies> replies) {
        int[] numbers = new int[replies.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = replies.get(i).numberOf(answers.get(i));
        }
        return numbers;
    }

    private static KnownMistake knownMistake(Misconception<Object, Object> misconception, Object wrong, Object right) {
        Function<Object, Object> question = misconception.counterexample().question();
        return new KnownMistake(
                misconception.method(),
                misconception.sentence(),
                misconception.hint(),
                misconception.counterexample().input(),
                text(question, wrong),
                text(question, right));
    }

    private static String text(Function<Object, Object> question, Object implementation) {
        try {
            return JavaText.plain(question.apply(implementation));
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName();
        }
    }
}
