package deltarule.grader.confinement;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * The only files that a confined process may open.
 *
 * @param programs may be run and read
 * @param readable may be read, and folders listed with all that is below them
 * @param writable may be read and written
 */
public record AllowedFiles(Collection<Path> programs, Collection<Path> readable, Collection<Path> writable) {
    /** Copies the collections. */
    public AllowedFiles {
        programs = List.copyOf(programs);
        readable = List.copyOf(readable);
        writable = List.copyOf(writable);
    }
}
