package deltarule.grader.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** The same command line without an option and its value. */
    public static List<String> without(List<String> arguments, String option) {
        List<String> again = new ArrayList<>();
        for (int at = 0; at < arguments.size(); at++) {
            if (arguments.get(at).equals(option)) {
                at++;
            } else if (!arguments.get(at).startsWith(option + "=")) {
                again.add(arguments.get(at));
            }
        }
        return List.copyOf(again);
    }

    /** Whether a command line has an option. */
    public static boolean has(List<String> arguments, String option) {
        return arguments.stream().anyMatch(one -> one.equals(option) || one.startsWith(option + "="));
    }

    /** The value of an option, whether it stands behind it or behind an equals sign. */
    public static Optional<String> value(List<String> arguments, String option) {
        for (int at = 0; at < arguments.size(); at++) {
            if (arguments.get(at).startsWith(option + "=")) {
                return Optional.of(arguments.get(at).substring(option.length() + 1));
            }
            if (arguments.get(at).equals(option) && at + 1 < arguments.size()) {
                return Optional.of(arguments.get(at + 1));
            }
        }
        return Optional.empty();
    }

    private static String withValue(String argument, Map<String, String> values) {
        String option = argument.split("=", 2)[0];
        return argument.contains("=") && values.containsKey(option) ? option + "=" + values.get(option) : argument;
    }
}
