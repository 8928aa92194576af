package deltarule.grader.command;

import deltarule.grader.handout.UnusableHandout;
import deltarule.grader.problem.InvalidProblem;
import deltarule.grader.report.DamagedResult;
import deltarule.grader.sandbox.IsolationRefused;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What to say when a command ends with an exception, and which exit code it deserves. */
final class Failures {
    private Failures() {}

    /** Explains a failure. Only one that nobody foresaw shows where in the program it arose. */
    static int explain(Throwable failure, PrintWriter err) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isAboutInput(cause)) {
                err.println(cause.getMessage());
                return Exit.BAD_INPUT;
            }
            if (cause instanceof InvalidPathException path) {
                err.println("\"" + path.getInput() + "\" is no path: " + path.getReason() + ".");
                return Exit.BAD_INPUT;
            }
            if (cause instanceof IsolationRefused) {
                err.println(cause.getMessage());
                return Exit.FAULT;
            }
            if (cause instanceof IOException) {
                return explainFile((IOException) cause, err);
            }
        }
        err.println("The grader could not do this: " + failure.getMessage());
        err.println("This is a fault of the grader or its surroundings; ./deltarule doctor may say more.");
        failure.printStackTrace(err);
        return Exit.FAULT;
    }

    private static boolean isAboutInput(Throwable cause) {
        return cause instanceof BadInput
                || cause instanceof InvalidProblem
                || cause instanceof DamagedResult
                || cause instanceof UnusableHandout;
    }

    private static int explainFile(IOException failure, PrintWriter err) {
        if (failure instanceof AccessDeniedException denied) {
            err.println(
                    denied.getFile() + ": this user may not read or write it; mend its permissions or name another.");
            return Exit.BAD_INPUT;
        }
        Optional<String> inTheWay = failure instanceof FileSystemException about ? inTheWay(about) : Optional.empty();
        if (inTheWay.isPresent()) {
            err.println(inTheWay.get() + ": a folder expected, a file found; name another place or remove the file.");
            return Exit.BAD_INPUT;
        }
        if (failure instanceof NoSuchFileException missing) {
            err.println(missing.getFile() + ": there is no such file or folder; check the path.");
            return Exit.BAD_INPUT;
        }
        err.println("The grader could not read or write a file: " + failure.getMessage());
        err.println("This is a fault of the grader or its surroundings; ./deltarule doctor may say more.");
        return Exit.FAULT;
    }

    /** A file that stands where a folder would have to be; what the system says of it depends on its language. */
    private static Optional<String> inTheWay(FileSystemException failure) {
        if (failure instanceof FileAlreadyExistsException || failure instanceof NotDirectoryException) {
            return Optional.of(String.valueOf(failure.getFile()));
        }
        Path path = Path.of(String.valueOf(failure.getFile())).toAbsolutePath();
        return Stream.iterate(path.getParent(), above -> above != null, Path::getParent)
                .filter(Files::isRegularFile)
                .map(Path::toString)
                .findFirst();
    }
}
