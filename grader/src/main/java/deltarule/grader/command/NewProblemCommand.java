package deltarule.grader.command;

import deltarule.grader.problem.Problem;
import deltarule.grader.problem.Problems;
import deltarule.grader.skeleton.ProblemName;
import deltarule.grader.skeleton.Skeleton;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Begins a problem. */
@Command(
        name = "new-problem",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the first files of a problem into every module, in folders of its own. They compile;",
            "certify fails with them and names what is missing. docs/add-a-problem.md goes on from there."
        },
        footer = {"", "Example:  ./deltarule new-problem mean-absolute-error"})
final class NewProblemCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "The problem's id: words of small letters, joined by hyphens.")
    String name;

    @Mixin
    SourcesOption sources;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        ProblemName problem = new ProblemName(name);
        problem.obstacle().ifPresent(why -> {
            throw new BadInput("NAME: " + why);
        });
        Path project = sources.project();
        Skeleton skeleton = new Skeleton(problem, project);
        requireNew(problem, skeleton, project);
        List<Path> written = skeleton.write();
        PrintWriter out = spec.commandLine().getOut();
        out.println("Written:");
        written.forEach(file -> out.println("  " + project.relativize(file)));
        out.println("Write what is marked TODO, name the problem in a set, and run ./deltarule certify --set SET;");
        out.println("docs/add-a-problem.md shows it step by step.");
        return Exit.DONE;
    }

    private void requireNew(ProblemName problem, Skeleton skeleton, Path project) {
        if (!skeleton.present().isEmpty()) {
            throw new BadInput("NAME: " + name + " would be written to "
                    + skeleton.present().stream().map(Path::toString).collect(Collectors.joining(", "))
                    + ", which exists; take another name, or remove it.");
        }
        for (Problem other :
                Problems.in(project.resolve("problem-sets/src/main/resources")).all()) {
            if (other.id().equals(name) || other.contract().getSimpleName().equals(problem.contract())) {
                throw new BadInput("NAME: there is a problem " + other.id() + " already, with the contract "
                        + other.contract().getSimpleName() + "; take another name.");
            }
        }
    }
}
