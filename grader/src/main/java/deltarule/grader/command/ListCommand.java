package deltarule.grader.command;

import deltarule.grader.problem.CriterionSpec;
import deltarule.grader.problem.EffortClass;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Problems;
import deltarule.grader.problem.SetDefinition;
import deltarule.grader.problem.Visibility;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what there is to grade. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Shows sets, or one set's problems, criteria, points and parameters.")
final class ListCommand implements Callable<Integer> {
    @Option(names = "--set", paramLabel = "SET", description = "A set's id or file; all sets when left out.")
    String set;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ProblemSets sets = new ProblemSets(Problems.onClassPath());
        if (set == null) {
            for (String id : sets.ids()) {
                ProblemSet one = sets.find(id);
                out.printf(
                        Locale.ROOT,
                        "%-28s %2d problems  %3d points  %s%n",
                        id,
                        one.exercises().size(),
                        one.points(),
                        one.title());
            }
            out.println();
            out.println("Details of one:  ./deltarule list --set " + sets.ids().get(0));
            return Exit.DONE;
        }
        SetDefinition definition = sets.definition(set);
        Problems.requireValid(definition.problems());
        ProblemSet one = definition.standard();
        out.println(one.title() + " (" + one.id() + "), variant " + one.variant() + ", " + one.points() + " points");
        EffortClass effort = definition.effortClass();
        out.printf(
                Locale.ROOT,
                "%,d variants differ in a formula%s%n",
                effort.variants(),
                effort.most() == 0
                        ? ""
                        : "; their settings add " + effort.least() + " to " + effort.most() + " steps of ten minutes");
        one.exercises().forEach(exercise -> print(out, exercise));
        return Exit.DONE;
    }

    private static void print(PrintWriter out, Exercise exercise) {
        out.println();
        out.println(exercise.problem().id() + ": " + exercise.problem().title() + ", "
                + exercise.problem().points() + " points");
        for (CriterionSpec criterion : exercise.problem().criteria()) {
            out.printf(
                    Locale.ROOT,
                    "  %-36s %2d  %-6s  %s%n",
                    exercise.problem().id() + "." + criterion.id(),
                    criterion.points(),
                    criterion.visibility() == Visibility.PUBLIC ? "public" : "hidden",
                    criterion.title());
        }
        exercise.problem()
                .parameters()
                .forEach((name, parameter) -> out.printf(
                        Locale.ROOT,
                        "  parameter %-14s = %-8s of %s: %s%n",
                        name,
                        exercise.settings().get(name),
                        parameter.values(),
                        parameter.meaning()));
    }
}
