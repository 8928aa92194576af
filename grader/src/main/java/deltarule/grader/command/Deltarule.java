package deltarule.grader.command;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The top-level command. */
@Command(
        name = "deltarule",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Grades programming exercises on the mathematics of neural networks.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Start with:  ./deltarule demo",
            "Then:        ./deltarule grade --set neural-network-basics path/to/submission",
            "",
            "Exit codes: 0 done (whatever the score), 1 --fail-under not reached or a defect certified,",
            "            2 bad usage or input, 3 a fault of the grader or its surroundings."
        })
public final class Deltarule implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    /** Runs a command line and returns its exit code. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Deltarule());
        Map<String, Supplier<Callable<Integer>>> commands = commands();
        Supplier<Callable<Integer>> named = arguments.length == 0 ? null : commands.get(arguments[0]);
        if (named != null) {
            // Reading what the other commands declare would cost a tenth of a second at each start.
            line.addSubcommand(arguments[0], named.get());
        } else {
            commands.forEach((name, command) -> line.addSubcommand(name, command.get()));
        }
        line.setOut(out);
        line.setErr(err);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Terminal.colours() ? Ansi.ON : Ansi.OFF));
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(100);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(Deltarule::explainUsage);
        line.setExecutionExceptionHandler(Deltarule::explainFailure);
        return line.execute(arguments);
    }

    private static Map<String, Supplier<Callable<Integer>>> commands() {
        Map<String, Supplier<Callable<Integer>>> commands = new LinkedHashMap<>();
        commands.put("demo", DemoCommand::new);
        commands.put("grade", GradeCommand::new);
        commands.put("batch", BatchCommand::new);
        commands.put("merge", MergeCommand::new);
        commands.put("regrade", RegradeCommand::new);
        commands.put("release", ReleaseCommand::new);
        commands.put("gradebook", GradebookCommand::new);
        commands.put("hand-back", HandBackCommand::new);
        commands.put("ci", CiCommand::new);
        commands.put("gradescope", GradescopeCommand::new);
        commands.put("explain", ExplainCommand::new);
        commands.put("certify", CertifyCommand::new);
        commands.put("handout", HandoutCommand::new);
        commands.put("list", ListCommand::new);
        commands.put("preview", PreviewCommand::new);
        commands.put("new-problem", NewProblemCommand::new);
        commands.put("bench", BenchCommand::new);
        commands.put("doctor", DoctorCommand::new);
        commands.put("warm-up", WarmUpCommand::new);
        return commands;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return Exit.DONE;
    }

    private static int explainUsage(ParameterException e, String[] arguments) {
        CommandLine line = e.getCommandLine();
        line.getErr().println(e.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(e, line.getErr());
        line.getErr().println("See: ./" + line.getCommandSpec().qualifiedName(" ") + " --help");
        return Exit.BAD_INPUT;
    }

    private static int explainFailure(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
        return Failures.explain(e, line.getErr());
    }
}
