package deltarule.grader.bench;

import deltarule.grader.exam.Exam;
import deltarule.grader.handout.AnswerKey;
import deltarule.grader.handout.Handout;
import deltarule.grader.problem.CriterionSpec;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.Problem;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.Rooms;
import deltarule.grader.problem.Visibility;
import deltarule.grader.sandbox.InProcessSubject;
import deltarule.testkit.CaseResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The handout with its hidden criteria made public and the right solutions in it: the same cases, run by Maven, but for
 * criteria that compare several answers with each other, which a public test cannot do. Maven has a little less to do.
 */
final class MavenProject {
    private MavenProject() {}

    static Path write(ProblemSet set, Path folder) throws IOException {
        List<Exercise> open = set.exercises().stream()
                .map(exercise -> withPublicCriteria(exercise, asksOnce(set, exercise)))
                .toList();
        Handout.write(
                new ProblemSet(set.id(), set.title(), set.variant(), set.numbers(), set.feedback(), open), folder);
        for (Exercise exercise : set.exercises()) {
            Path file =
                    folder.resolve("src/main/java").resolve(exercise.problem().solutionFile());
            Files.writeString(file, AnswerKey.solution(exercise), StandardCharsets.UTF_8);
        }
        return folder;
    }

    /** The criteria of which each case asks one question and compares its answer once. */
    private static Predicate<CriterionSpec> asksOnce(ProblemSet set, Exercise exercise) {
        Object reference = Rooms.of(exercise.problem()).reference(exercise.parameters());
        Set<String> others = new Exam(set)
                        .examine(
                                exercise,
                                new InProcessSubject(Map.of(exercise.problem().contract(), reference)))
                        .stream()
                        .filter(result -> !Handout.canBePublic(result))
                        .map(CaseResult::criterion)
                        .collect(Collectors.toSet());
        return criterion -> !others.contains(criterion.id());
    }

    private static Exercise withPublicCriteria(Exercise exercise, Predicate<CriterionSpec> open) {
        Problem problem = exercise.problem();
        List<CriterionSpec> criteria = problem.criteria().stream()
                .map(one -> new CriterionSpec(
                        one.id(),
                        one.title(),
                        one.method(),
                        one.points(),
                        open.test(one) ? Visibility.PUBLIC : one.visibility(),
                        one.message()))
                .toList();
        return new Exercise(problem.withCriteria(criteria), exercise.settings(), exercise.parameters());
    }
}
