package deltarule.grader.sandbox;

import deltarule.grader.files.FileClaim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Users without a name, one for each worker that lives; no two graders on a machine use one at the same time. */
final class UserSlots {
    private static final int FIRST = 20001;
    private static final int COUNT = 500;

    private final Path locks;
    private final boolean root;

    /**
     * Users for a grader. Which are taken is noted in one place for the whole machine, whoever's home the graders have:
     * a worker's end ends every process of its user.
     *
     * @param root whether the grader may change users at all
     */
    static UserSlots ofThisMachine(boolean root) {
        Path run = Path.of("/run");
        Path shared = Files.isWritable(run) ? run : Path.of(System.getProperty("java.io.tmpdir"));
        return new UserSlots(shared.resolve("deltarule-users"), root);
    }

    private UserSlots(Path locks, boolean root) {
        this.locks = locks;
        this.root = root;
    }

    /**
     * A user of a worker's own, as long as it is open.
     *
     * @param id its number; without meaning when the worker runs as the grader's user
     * @param claim keeps it taken; null when the worker runs as the grader's user
     */
    record Slot(int id, FileClaim claim) implements AutoCloseable {
        boolean isOwn() {
            return claim != null;
        }

        @Override
        public void close() {
            try {
                if (claim != null) {
                    claim.close();
                }
            } catch (IOException e) {
                throw new SandboxFault("Cannot give user " + id + " back: " + e.getMessage(), e);
            }
        }
    }

    Slot take() {
        if (!root) {
            return new Slot(-1, null);
        }
        try {
            Files.createDirectories(locks);
            for (int id = FIRST; id < FIRST + COUNT; id++) {
                Optional<FileClaim> claim = FileClaim.on(locks.resolve(Integer.toString(id)));
                if (claim.isPresent()) {
                    return new Slot(id, claim.get());
                }
            }
        } catch (IOException e) {
            throw new SandboxFault("Cannot note the user of a worker in " + locks + ": " + e.getMessage(), e);
        }
        throw new SandboxFault("All " + COUNT + " users for workers are taken: end graders that run beside this one.");
    }
}
