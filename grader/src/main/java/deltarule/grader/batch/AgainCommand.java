package deltarule.grader.batch;

import java.util.ArrayList;
import java.util.List;

/** A part's command line made of another part's. */
final class AgainCommand {
    private static final String OUT = "--out";
    private static final String SHARD = "--shard";

    private AgainCommand() {}

    static List<String> of(List<String> arguments, Shard shard) {
        List<String> again = new ArrayList<>();
        String option = "";
        for (String argument : arguments) {
            again.add(argument(option, argument, shard));
            option = argument;
        }
        return List.copyOf(again);
    }

    private static String argument(String option, String argument, Shard shard) {
        if (option.equals(SHARD)) {
            return shard.toString();
        }
        if (argument.startsWith(SHARD + "=")) {
            return SHARD + "=" + shard;
        }
        if (option.equals(OUT)) {
            return out(shard);
        }
        return argument.startsWith(OUT + "=") ? OUT + "=" + out(shard) : argument;
    }

    private static String out(Shard shard) {
        return "shard-" + shard.number();
    }
}
