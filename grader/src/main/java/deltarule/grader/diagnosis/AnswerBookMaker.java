package deltarule.grader.diagnosis;

import deltarule.grader.diagnosis.AnswerBook.Behaviour;
import deltarule.grader.diagnosis.AnswerBook.KnownMistake;
import deltarule.grader.diagnosis.AnswerBook.Question;
import deltarule.grader.exam.Exam;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.Rooms;
import deltarule.grader.sandbox.InProcessSubject;
import deltarule.testkit.Answer;
import deltarule.testkit.Answering;
import deltarule.testkit.CaseResult;
import deltarule.testkit.JavaText;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconceptions;
import deltarule.testkit.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Asks the reference, every misconception and every pair that could be confused all questions of an exercise. */
public final class AnswerBookMaker {
    private static final long SECONDS_FOR_ONE = 20;
    private static final int LANES = Runtime.getRuntime().availableProcessors();

    private final Exam exam;

    public AnswerBookMaker(Exam exam) {
        this.exam = exam;
    }

    /** Works the answer book out now and names mistakes with it. */
    public NamedBehaviour naming(Exercise exercise) {
        return new Diagnostician(exercise, make(exercise));
    }

    AnswerBook make(Exercise exercise) {
        Rooms rooms = Rooms.of(exercise.problem());
        Misconceptions<Object, Object, Object> room = rooms.misconceptions();
        Object reference = rooms.reference(exercise.parameters());
        List<CaseResult> right = exam.examine(exercise, answeredBy(exercise, reference));
        List<Replies> replies = right.stream().map(Replies::new).toList();
        List<Misconception<Object, Object>> misconceptions = room.of(exercise.parameters());
        List<Behaviour> behaviours = new ArrayList<>();
        Map<String, KnownMistake> mistakes = new LinkedHashMap<>();
        List<List<Misconception<Object, Object>>> singles =
                misconceptions.stream().map(List::of).toList();
        run(exercise, rooms, singles, replies, behaviours);
        Map<String, Set<String>> seen = criteriaThatSee(behaviours, replies);
        run(
                exercise,
                rooms,
                MisconceptionPairs.of(room, exercise, misconceptions).stream()
                        .filter(pair -> !Collections.disjoint(
                                seen.get(pair.get(0).id()), seen.get(pair.get(1).id())))
                        .toList(),
                replies,
                behaviours);
        for (Misconception<Object, Object> misconception : misconceptions) {
            Object wrong = rooms.wrong(exercise.parameters(), List.of(misconception));
            mistakes.put(misconception.id(), knownMistake(misconception, wrong, reference));
        }
        return new AnswerBook(replies.stream().map(Replies::question).toList(), behaviours, mistakes);
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

    private void run(
            Exercise exercise,
            Rooms rooms,
            List<List<Misconception<Object, Object>>> wrongs,
            List<Replies> replies,
            List<Behaviour> behaviours) {
        for (int from = 0; from < wrongs.size(); from += LANES) {
            List<CompletableFuture<List<CaseResult>>> runs = new ArrayList<>();
            for (List<Misconception<Object, Object>> patches :
                    wrongs.subList(from, Math.min(from + LANES, wrongs.size()))) {
                runs.add(run(exercise, rooms.wrong(exercise.parameters(), patches)));
            }
            for (int i = 0; i < runs.size(); i++) {
                behaviours.add(behaviour(wrongs.get(from + i), answers(runs.get(i), replies.size()), replies));
            }
        }
    }

    private static Behaviour behaviour(
            List<Misconception<Object, Object>> patches, List<List<Answer>> answers, List<Replies> replies) {
        int[] numbers = new int[replies.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = replies.get(i).numberOf(answers.get(i));
        }
        return new Behaviour(patches.stream().map(Misconception::id).toList(), numbers);
    }

    /** In a thread of its own, which is left behind when it does not end. */
    private CompletableFuture<List<CaseResult>> run(Exercise exercise, Object implementation) {
        CompletableFuture<List<CaseResult>> run = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        run.complete(exam.examine(exercise, answeredBy(exercise, implementation)));
                    } catch (RuntimeException | Error e) {
                        run.completeExceptionally(e);
                    }
                },
                "misconception");
        thread.setDaemon(true);
        thread.start();
        return run.orTimeout(SECONDS_FOR_ONE, TimeUnit.SECONDS);
    }

    private static List<List<Answer>> answers(CompletableFuture<List<CaseResult>> run, int questions) {
        try {
            return run.join().stream().map(Replies::answersOf).toList();
        } catch (CompletionException e) {
            if (e.getCause() instanceof TimeoutException) {
                return Collections.nCopies(questions, List.of(new Answer.None(Outcome.TIMED_OUT, "")));
            }
            throw e;
        }
    }

    /** Through the worker's own codec and purity guard. */
    private static Answering answeredBy(Exercise exercise, Object implementation) {
        return new InProcessSubject(Map.of(exercise.problem().contract(), implementation));
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
