package deltarule.grader.command;

import deltarule.grader.handout.Handout;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes what students get. */
@Command(
        name = "handout",
        mixinStandardHelpOptions = true,
        description = "Writes what students get: a Maven project with statements, stubs and public tests.",
        footer = {"", "Example:  ./deltarule handout --set neural-network-basics --out handout"})
final class HandoutCommand implements Callable<Integer> {
    @Mixin
    SetOption set;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write.")
    Path out;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        Handout.write(set.find(), out);
        spec.commandLine().getOut().println("Written to " + out + "; try it: cd " + out + " && mvn test");
        return Exit.DONE;
    }
}
