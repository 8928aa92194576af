package deltarule.grader.diagnosis;

import deltarule.grader.diagnosis.AnswerBook.Behaviour;
import deltarule.grader.diagnosis.AnswerBook.KnownMistake;
import deltarule.grader.diagnosis.AnswerBook.Reply;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.OtherSetting;
import deltarule.grader.problem.Visibility;
import deltarule.testkit.CaseResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What is right where one parameter has another value, as mistakes beside the misconceptions. */
final class OtherSettings {
    private final Exercise exercise;
    private final List<CaseResult> right;
    private final List<Replies> replies;

    OtherSettings(Exercise exercise, List<CaseResult> right, List<Replies> replies) {
        this.exercise = exercise;
        this.right = right;
        this.replies = replies;
    }

    /** Adds those that no misconception describes already. */
    void add(StaffRun staff, List<Behaviour> behaviours, Map<String, KnownMistake> mistakes) {
        for (OtherSetting setting : OtherSetting.of(exercise)) {
            int[] numbers =
                    AnswerBookMaker.numbers(StaffRun.answers(staff.start(setting.solution()), replies.size()), replies);
            if (behaviours.stream().noneMatch(one -> alike(one, numbers))) {
                behaviours.add(new Behaviour(List.of(setting.id()), numbers));
                mistakes.put(setting.id(), mistake(setting, example(numbers)));
            }
        }
    }

    private boolean alike(Behaviour known, int[] numbers) {
        return known.ids().size() == 1
                && IntStream.range(0, numbers.length)
                        .allMatch(at -> replies.get(at).alike(known.replies()[at], numbers[at]));
    }

    private static KnownMistake mistake(OtherSetting setting, Optional<PublicExample> example) {
        return new KnownMistake(
                AnswerBook.WHOLE_CONTRACT,
                setting.sentence(),
                setting.hint(),
                example.map(PublicExample::input).orElse(""),
                example.map(PublicExample::wrong).orElse(""),
                example.map(PublicExample::right).orElse(""));
    }

    /** The shortest public case that shows the difference, if there is one. */
    private Optional<PublicExample> example(int[] numbers) {
        List<PublicExample> examples = new ArrayList<>();
        for (int at = 0; at < numbers.length; at++) {
            Reply reply = replies.get(at).question().replies().get(numbers[at]);
            if (reply.wrong() && isPublic(right.get(at).criterion())) {
                PublicExample.of(right.get(at), reply).ifPresent(examples::add);
            }
        }
        return examples.stream().min(Comparator.comparingInt(one -> one.input().length()));
    }

    private boolean isPublic(String criterion) {
        return exercise.problem().criteria().stream()
                .anyMatch(one -> one.id().equals(criterion) && one.visibility() == Visibility.PUBLIC);
    }
}
