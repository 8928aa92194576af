package deltarule.grader.files;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.apache.commons.csv.CSVException;

/** Why a file could not be read, and how to mend it. */
public final class Unreadable {
    private Unreadable() {}

    /** A sentence without the file's name, which Java gives for a reason where there is no such file. */
    public static String why(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file; check the path.";
        }
        if (failure instanceof AccessDeniedException) {
            return "this user may not read it; mend its permissions.";
        }
        if (failure instanceof CharacterCodingException) {
            return "its text is not UTF-8; save it again in UTF-8.";
        }
        if (failure instanceof CSVException) {
            return failure.getMessage() + "; quote a cell as a whole or not at all, and double the quotes in it.";
        }
        return failure.getMessage() + ".";
    }
}
