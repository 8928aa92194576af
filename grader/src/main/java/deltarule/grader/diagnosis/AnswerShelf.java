package deltarule.grader.diagnosis;

import deltarule.grader.files.OwnerOnly;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.Rooms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.OptionalLong;

/**
 * Where answer books are kept from one run to the next: a folder only the grader's user may enter, for they hold the
 * answers to hidden cases. A book's name changes with everything it depends on.
 */
final class AnswerShelf {
    private final Path folder;

    AnswerShelf(Path folder) {
        this.folder = folder;
    }

    boolean holds(ProblemSet set, Exercise exercise) {
        return Files.isRegularFile(file(set, exercise));
    }

    AnswerBook take(ProblemSet set, Exercise exercise) throws IOException {
        return AnswerBookFile.read(file(set, exercise));
    }

    void put(ProblemSet set, Exercise exercise, AnswerBook book) throws IOException {
        Path unfinished = privateFile("book");
        AnswerBookFile.write(book, unfinished);
        Files.move(unfinished, file(set, exercise), StandardCopyOption.ATOMIC_MOVE);
    }

    /** A new file in the folder that nobody else may read. */
    Path privateFile(String name) throws IOException {
        Files.createDirectories(folder.getParent());
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder, OwnerOnly.folder(folder.getParent()));
        }
        return Files.createTempFile(folder, name, ".new", OwnerOnly.file(folder));
    }

    private static String publicSeed(ProblemSet set) {
        OptionalLong seed = set.numbers().publicSeed();
        return seed.isPresent() ? Long.toString(seed.getAsLong()) : "of the lectures";
    }

    private Path file(ProblemSet set, Exercise exercise) {
        Rooms rooms = Rooms.of(exercise.problem());
        String key = Fingerprint.of(
                exercise.problem().id(),
                String.valueOf(exercise.settings()),
                Long.toString(set.numbers().seed()),
                publicSeed(set),
                Fingerprint.ofCode(
                        exercise.problem().contract(), rooms.referenceClass(), rooms.tests(), AnswerBook.class),
                Runtime.version().toString());
        return folder.resolve(exercise.problem().id() + "-" + key.substring(0, 20) + ".answers");
    }
}
