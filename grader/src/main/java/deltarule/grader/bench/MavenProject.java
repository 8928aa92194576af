package deltarule.grader.bench;

import deltarule.grader.handout.AnswerKey;
import deltarule.grader.handout.Handout;
import deltarule.grader.problem.CriterionSpec;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.Problem;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.Visibility;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The handout with every criterion public and the right solutions in it: the same cases, run by Maven. */
final class MavenProject {
    private MavenProject() {}

    static Path write(ProblemSet set, Path folder) throws IOException {
        List<Exercise> open = set.exercises().stream()
                .map(MavenProject::withEveryCriterionPublic)
                .toList();
        Handout.write(
                new ProblemSet(set.id(), set.title(), set.variant(), set.hiddenSeed(), set.showGroups(), open), folder);
        for (Exercise exercise : set.exercises()) {
            Path file = folder.resolve("src/main/java")
                    .resolve(exercise.problem().solutionName().replace('.', '/') + ".java");
            Files.writeString(file, AnswerKey.solution(exercise), StandardCharsets.UTF_8);
        }
        return folder;
    }

    private static Exercise withEveryCriterionPublic(Exercise exercise) {
        Problem problem = exercise.problem();
        List<CriterionSpec> criteria = problem.criteria().stream()
                .map(one -> new CriterionSpec(
                        one.id(), one.title(), one.method(), one.points(), Visibility.PUBLIC, one.message()))
                .toList();
        return new Exercise(
                new Problem(
                        problem.id(),
                        problem.folder(),
                        problem.title(),
                        problem.contract(),
                        problem.parameters(),
                        criteria),
                exercise.settings(),
                exercise.parameters());
    }
}
