package deltarule.grader.command;

import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Problems;
import deltarule.grader.variant.ReleaseFolder;
import deltarule.grader.variant.Released;
import deltarule.grader.variant.VariantSeeds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What is graded against: {@code --set}, {@code --seed}, or {@code --release} with {@code --secret-file}. */
final class VariantOption {
    @Option(
            names = "--set",
            paramLabel = "SET",
            description = "A set's id (see: list) or file, in its standard variant.")
    String set;

    @Option(names = "--seed", paramLabel = "N", description = "Practice variant N of the set instead.")
    Long seed;

    @Option(
            names = "--release",
            paramLabel = "DIR",
            description = "What was handed out to each student their own: the folder staff/release of a handout.")
    Path release;

    @Option(
            names = "--secret-file",
            paramLabel = "FILE",
            description = "The secret file the handout was made with; needed with --release.")
    Path secretFile;

    boolean isReleased() {
        if ((set == null) == (release == null)) {
            throw new BadInput("Give --set SET, or --release DIR with --secret-file FILE: what to grade against.");
        }
        if ((release == null) != (secretFile == null)) {
            throw new BadInput(
                    "--release and --secret-file belong together; without the secret nobody's variant is known.");
        }
        if (release != null && seed != null) {
            throw new BadInput("--seed names a practice variant of a --set; with --release the student decides.");
        }
        return release != null;
    }

    /** The variant that all submissions are graded against. */
    ProblemSet one() {
        return VariantSeeds.practice(new ProblemSets(Problems.onClassPath()).definition(set), seed);
    }

    /** The files that say what is graded against; no submission may read them. */
    List<Path> files() {
        List<Path> files = new ArrayList<>();
        if (set != null && Files.isRegularFile(Path.of(set))) {
            files.add(Path.of(set));
        }
        if (release != null) {
            files.add(release);
            files.add(release.resolve(ReleaseFolder.FILE));
            files.add(release.resolve(ReleaseFolder.CERTIFICATES));
        }
        if (secretFile != null) {
            files.add(secretFile);
        }
        return files;
    }

    /** Each student's own variant. */
    Released released() {
        return Released.open(release, secretFile);
    }
}
