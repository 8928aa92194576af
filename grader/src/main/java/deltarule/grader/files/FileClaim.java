package deltarule.grader.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A file that one part of one process has to itself until it is closed, or the process ends. The claims of this process are
 * known to all of it, for the kernel cannot be asked about them: opening and closing a file once more gives up every lock
 * that the process has on it.
 */
public final class FileClaim implements AutoCloseable {
    private static final Set<Path> OURS = new HashSet<>();
    private static final Set<? extends OpenOption> WRITE = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);

    private final Path file;
    private final FileChannel channel;

    private FileClaim(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Claims a file, which is made for its owner alone if it is not there; its folder must be.
     *
     * @return empty if it is claimed already, here or elsewhere
     * @throws IOException if the file cannot be opened or locked
     */
    public static Optional<FileClaim> on(Path file) throws IOException {
        Path place = file.toAbsolutePath().getParent().toRealPath().resolve(file.getFileName());
        synchronized (OURS) {
            if (OURS.contains(place)) {
                return Optional.empty();
            }
            FileChannel channel = FileChannel.open(place, WRITE, OwnerOnly.file(place.getParent()));
            try {
                if (channel.tryLock() == null) {
                    channel.close();
                    return Optional.empty();
                }
            } catch (IOException e) {
                channel.close();
                throw e;
            }
            OURS.add(place);
            return Optional.of(new FileClaim(place, channel));
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (OURS) {
            if (channel.isOpen()) {
                channel.close();
                OURS.remove(file);
            }
        }
    }
}
