package deltarule.grader;

import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.score.Flag;
import deltarule.grader.submission.FileRules;
import deltarule.grader.submission.IgnoredFile;
import deltarule.grader.submission.SourceFile;
import deltarule.grader.submission.Submission;
import deltarule.grader.worksheet.Worksheets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Solutions that somebody worked on and that earn nothing because the grader cannot find them: for staff to look at. */
final class MissedSolutions {
    private MissedSolutions() {}

    /** Flags for solutions that lie in another package, and for sources of which none is a solution of the set. */
    static List<Flag> flags(ProblemSet set, Submission submission) {
        List<String> wanted = new ArrayList<>();
        for (Exercise exercise : set.exercises()) {
            if (!Worksheets.isWorksheet(exercise)) {
                wanted.add(FileRules.lastName(exercise.problem().solutionFile()));
            }
        }
        Set<String> found =
                names(submission.sources().stream().map(SourceFile::path).toList());
        Set<String> elsewhere = names(submission.ignored().stream()
                .filter(IgnoredFile::isOfAnotherPackage)
                .map(IgnoredFile::path)
                .toList());
        List<String> missed = wanted.stream()
                .filter(name -> elsewhere.contains(name) && !found.contains(name))
                .toList();
        if (!missed.isEmpty()) {
            return List.of(Flag.otherPackage(missed));
        }
        boolean isNoneFound = !found.isEmpty() && wanted.stream().noneMatch(found::contains);
        return isNoneFound && !wanted.isEmpty() ? List.of(Flag.noSolution(wanted)) : List.of();
    }

    private static Set<String> names(List<String> paths) {
        return paths.stream().map(FileRules::lastName).collect(Collectors.toSet());
    }
}
