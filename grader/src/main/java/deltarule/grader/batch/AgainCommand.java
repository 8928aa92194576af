package deltarule.grader.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A command line made of another one. */
public final class AgainCommand {
    private AgainCommand() {}

    /**
     * The same command line with other values of some options, whether they stand behind them or behind an equals sign.
     *
     * @param values by option, such as {@code --out}; an option that is not there is not added
     */
    public static List<String> of(List<String> arguments, Map<String, String> values) {
        List<String> again = new ArrayList<>();
        String option = "";
        for (String argument : arguments) {
            again.add(values.containsKey(option) ? values.get(option) : withValue(argument, values));
            option = argument;
        }
        return List.copyOf(again);
    }

    /** Whether a command line has an option. */
    public static boolean has(List<String> arguments, String option) {
        return arguments.stream().anyMatch(one -> one.equals(option) || one.startsWith(option + "="));
    }

    private static String withValue(String argument, Map<String, String> values) {
        String option = argument.split("=", 2)[0];
        return argument.contains("=") && values.containsKey(option) ? option + "=" + values.get(option) : argument;
    }
}
