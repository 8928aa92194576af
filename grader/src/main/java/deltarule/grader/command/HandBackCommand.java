package deltarule.grader.command;

import deltarule.grader.handback.HandBack;
import deltarule.grader.handback.HandBack.Platform;
import deltarule.grader.handback.HandBackFiles;
import deltarule.grader.report.Reports;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Packs the students' reports for handing back. */
@Command(
        name = "hand-back",
        mixinStandardHelpOptions = true,
        description = "Packs the students' reports under the names that a learning platform expects.",
        footer = {
            "",
            "Only the students' own views are packed. Who gets nothing is listed with the reason.",
            "Example:  ./deltarule hand-back class --moodle"
        })
final class HandBackCommand implements Callable<Integer> {
    @Mixin
    GradedClass graded;

    @ArgGroup(exclusive = true, multiplicity = "1")
    Way way;

    @Spec
    CommandSpec spec;

    /** How. */
    static final class Way {
        @Option(names = "--moodle", description = "A zip for \"Upload multiple feedback files in a zip\".")
        boolean moodle;

        @Option(names = "--canvas", description = "A zip for \"Re-upload submissions\"; each file in it is a zip.")
        boolean canvas;

        @Option(names = "--folders", description = "A folder for each student.")
        boolean folders;

        Platform platform() {
            return moodle ? Platform.MOODLE : canvas ? Platform.CANVAS : Platform.FOLDERS;
        }
    }

    @Override
    public Integer call() throws IOException {
        Platform platform = way.platform();
        HandBack handBack = HandBack.of(graded.entries(), new Reports(graded.out), platform);
        PrintWriter print = spec.commandLine().getOut();
        GradedClass.say(print, "Nothing to hand back", handBack.left());
        if (handBack.files().isEmpty()) {
            throw new BadInput(
                    graded.out + ": there is nothing to hand back in this way; --folders needs no platform's names.");
        }
        Path target = graded.out
                .toAbsolutePath()
                .resolve(
                        switch (platform) {
                            case MOODLE -> "hand-back-moodle.zip";
                            case CANVAS -> "hand-back-canvas.zip";
                            case FOLDERS -> "hand-back";
                        });
        if (platform == Platform.FOLDERS) {
            HandBackFiles.folder(handBack, target);
        } else {
            HandBackFiles.zip(handBack, target);
        }
        print.println("Hand back: " + target);
        return Exit.DONE;
    }
}
