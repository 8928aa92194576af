package deltarule.sources;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Compiles one submission. A file that does not compile is left out, with those that need it, and the others are
 * compiled without it.
 */
final class Compilation {
    private static final int MOST_ERRORS_OF_A_FILE = 20;
    private static final String TOO_DEEP = "javac cannot compile this file: it is nested too deeply. Split the long"
            + " expression or the nested blocks into smaller methods.";

    private final JavaSources java;
    private final Map<String, List<Finding>> errors = new TreeMap<>();
    private boolean compilerGaveUp;

    Compilation(JavaSources java) {
        this.java = java;
    }

    /** The class bytes of what compiles. */
    Map<String, byte[]> compile(List<Source> sources) {
        List<Source> left = new ArrayList<>(sources);
        while (!left.isEmpty()) {
            CompilerRun run = java.run(left);
            if (run.succeeded()) {
                return run.classes();
            }
            Set<String> rejected = run.gaveUp().isEmpty() ? withErrors(run, left) : tooMuchForTheCompiler(left);
            left.removeIf(source -> rejected.contains(source.path()));
        }
        return Map.of();
    }

    /** What does not compile, sorted by path; within a file as javac found it. */
    List<Finding> errors() {
        return errors.values().stream().flatMap(List::stream).toList();
    }

    /** Whether javac overflowed its stack: classes it was loading then may be unusable from now on. */
    boolean compilerGaveUp() {
        return compilerGaveUp;
    }

    private Set<String> withErrors(CompilerRun run, List<Source> compiled) {
        Map<String, List<Finding>> found = new LinkedHashMap<>();
        for (Finding error : run.errors()) {
            if (!error.path().isEmpty()) {
                found.computeIfAbsent(error.path(), path -> new ArrayList<>()).add(error);
            }
        }
        if (found.isEmpty()) {
            String message = run.errors().get(0).message();
            compiled.forEach(source -> found.put(source.path(), List.of(Finding.about(source.path(), "", message))));
        }
        Set<String> before = Set.copyOf(errors.keySet());
        found.forEach((path, list) -> errors.put(
                path,
                list.stream()
                        .limit(MOST_ERRORS_OF_A_FILE)
                        .map(error -> explained(error, before))
                        .toList()));
        return found.keySet();
    }

    /** Says of an error that only follows from a file left out which file that is. */
    private static Finding explained(Finding error, Set<String> leftOut) {
        for (String path : leftOut) {
            String type = path.substring(path.lastIndexOf('/') + 1).replaceAll("\\.java$", "");
            if (Pattern.compile("\\b" + Pattern.quote(type) + "\\b")
                    .matcher(error.message())
                    .find()) {
                String message = error.message() + "\n  (" + path + " does not compile; mend it first)";
                return new Finding(error.path(), error.line(), error.column(), "", message, error.sourceLine());
            }
        }
        return error;
    }

    /** Adds file by file to find those on which the compiler gives up. */
    private Set<String> tooMuchForTheCompiler(List<Source> sources) {
        compilerGaveUp = true;
        List<Source> accepted = new ArrayList<>();
        Set<String> rejected = new LinkedHashSet<>();
        for (Source source : sources) {
            accepted.add(source);
            if (!java.run(accepted).gaveUp().isEmpty()) {
                accepted.remove(source);
                rejected.add(source.path());
            }
        }
        if (rejected.isEmpty()) {
            sources.forEach(source -> rejected.add(source.path()));
        }
        rejected.forEach(path -> errors.put(path, List.of(Finding.about(path, "", TOO_DEEP))));
        return rejected;
    }
}
