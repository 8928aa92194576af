package deltarule.grader.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
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
        },
        subcommands = {
            DemoCommand.class,
            GradeCommand.class,
            BatchCommand.class,
            ExplainCommand.class,
            CertifyCommand.class,
            HandoutCommand.class,
            ListCommand.class,
            BenchCommand.class,
            DoctorCommand.class,
            WarmUpCommand.class,
        })
public final class Deltarule implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    /** Runs a command line and returns its exit code. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Deltarule());
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
