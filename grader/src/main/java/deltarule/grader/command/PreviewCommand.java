package deltarule.grader.command;

import deltarule.grader.handout.UnusableHandout;
import deltarule.grader.preview.AuthorFiles;
import deltarule.grader.preview.FileWatch;
import deltarule.grader.preview.Preview;
import deltarule.grader.problem.InvalidProblem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows a set while it is written. */
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        description = {
            "Writes statement and reports of a set as HTML, from the sources as they are now, to look at",
            "while editing. In DIR, student/ holds the statement, staff/ reports of a right, an untouched",
            "and a mistaken submission; index.html shows all of it."
        },
        footer = {"", "Example:  ./deltarule preview --set my-set.json --watch"})
final class PreviewCommand implements Callable<Integer> {
    @Option(names = "--set", required = true, paramLabel = "SET", description = "A set's id (see: list) or file.")
    String set;

    @Option(names = "--seed", paramLabel = "N", description = "Show practice variant N instead of the standard one.")
    Long seed;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "deltarule-out/preview",
            description = "The folder to write (default: ${DEFAULT-VALUE}).")
    Path out;

    @Option(
            names = "--watch",
            description =
                    "Go on until interrupted, and write anew whenever a statement, problem.json or the set changes.")
    boolean watch;

    @Mixin
    SourcesOption sources;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        AuthorFiles files = new AuthorFiles(sources.project().resolve("problem-sets"), set);
        Preview preview = new Preview(files, seed, out, watch);
        if (!preview.mayWrite()) {
            throw new BadInput(out + " is not empty and no preview; name a new or empty folder with --out.");
        }
        List<Path> watched = watch ? rewrite(preview, files.all()) : write(preview);
        spec.commandLine()
                .getOut()
                .println("Preview:     " + preview.index() + " (of this folder student/ alone is for students)");
        if (watch) {
            watch(preview, watched);
        }
        return Exit.DONE;
    }

    private void watch(Preview preview, List<Path> first) throws IOException {
        List<Path> watched = first;
        FileWatch changes = new FileWatch(watched);
        say("watching " + watched.size() + " files; end with Ctrl+C");
        try {
            while (true) {
                say(changes.next() + " has changed");
                // Before writing, so that what changes meanwhile is seen afterwards.
                changes = new FileWatch(watched);
                List<Path> now = rewrite(preview, watched);
                changes = now.equals(watched) ? changes : new FileWatch(now);
                watched = now;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A mistake in a file ends nothing: the author is about to mend it. */
    private List<Path> rewrite(Preview preview, List<Path> watched) throws IOException {
        try {
            return write(preview);
        } catch (InvalidProblem | UnusableHandout mistake) {
            return show(mistake.getMessage(), preview, watched);
        } catch (RuntimeException fault) {
            return show("The preview could not be made: " + fault.getMessage(), preview, watched);
        }
    }

    private List<Path> show(String message, Preview preview, List<Path> watched) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        err.println(message);
        err.flush();
        preview.writeMistake(message);
        return watched;
    }

    private List<Path> write(Preview preview) throws IOException {
        long start = System.nanoTime();
        List<Path> watched = preview.write(this::say);
        say(String.format(Locale.ROOT, "written in %.1f s", (System.nanoTime() - start) / 1e9));
        return watched;
    }

    private void say(String what) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("preview: " + what);
        err.flush();
    }
}
