package deltarule.grader.sandbox;

import deltarule.testkit.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** Where students' processes run. Open one for a grader, take a subject from it for each submission, close it. */
public final class Sandbox implements AutoCloseable {
    private final Isolation level;
    private final Staging staging;
    private final WorkerPool pool;
    private final Watchdog watchdog = new Watchdog();

    private Sandbox(Isolation level, Places places) throws IOException {
        this.level = level;
        WorkerRuntime runtime = WorkerRuntime.find(places.cache().resolve("runtimes"));
        if (level == Isolation.L2 && !runtime.linked()) {
            throw new SandboxFault(
                    "At L2 a worker needs a runtime of its own, and jlink, which makes it, is missing or failed.");
        }
        staging = Staging.under(places.temporary(), runtime);
        pool = new WorkerPool(level, staging, runtime, UserSlots.ofThisMachine(places.root()));
    }

    /**
     * Opens the sandbox that was asked for, or the strongest there is, and attacks it before anything is graded.
     *
     * @param wanted a level; null for the strongest that works, which is never {@link Isolation#L0}
     * @param secrets files and folders of the grader's that a submission must not read, such as its class path
     * @throws IsolationRefused if there is no such level here, or something gets through that the level should stop
     */
    public static Sandbox open(Isolation wanted, List<Path> secrets) {
        return open(wanted, secrets, Places.usual());
    }

    static Sandbox open(Isolation wanted, List<Path> secrets, Places places) {
        List<Isolation> candidates =
                wanted == null ? List.of(Isolation.L4, Isolation.L2, Isolation.L1) : List.of(wanted);
        List<Finding> refused = new ArrayList<>();
        for (Isolation candidate : candidates) {
            Finding finding = Mending.missing(candidate, places.root());
            if (finding.available()) {
                try {
                    return opened(candidate, secrets, places);
                } catch (IsolationRefused gotThrough) {
                    throw gotThrough;
                } catch (SandboxFault notStarted) {
                    finding = Mending.afterFailure(candidate, notStarted.getMessage());
                }
            }
            refused.add(finding);
        }
        throw new IsolationRefused(refusal(refused));
    }

    /** For each level whether it can be had here, as tried, and what to do if not. */
    public static List<Finding> findings() {
        Places places = Places.usual();
        List<Finding> findings = new ArrayList<>();
        for (Isolation level : Isolation.values()) {
            Finding finding = Mending.missing(level, places.root());
            if (finding.available()) {
                try (Sandbox tried = opened(level, List.of(), places)) {
                    finding = Mending.available(tried.level());
                } catch (SandboxFault failed) {
                    finding = Mending.afterFailure(level, failed.getMessage());
                }
            }
            findings.add(finding);
        }
        return List.copyOf(findings);
    }

    /** The level that everything from here runs at. */
    public Isolation level() {
        return level;
    }

    /** Starts a worker that the next subject will use. */
    public void prestart() {
        pool.startAhead();
    }

    /** A submission, with the time that every submission gets. */
    public WorkerSubject subject(StudentCode code) {
        return subject(code, Budget.STANDARD);
    }

    /** A submission, with a time of its own. */
    public WorkerSubject subject(StudentCode code, Budget budget) {
        return subject(code, budget, Collections.emptyIterator());
    }

    /**
     * A submission, with the time that every submission gets.
     *
     * @param foreseen questions that it will be asked whatever it answers, in order; they may be sent before their turn
     */
    public WorkerSubject subject(StudentCode code, Iterator<Subject.Exchange> foreseen) {
        return subject(code, Budget.STANDARD, foreseen);
    }

    private WorkerSubject subject(StudentCode code, Budget budget, Iterator<Subject.Exchange> foreseen) {
        return new WorkerSubject(pool, watchdog, code, budget, foreseen);
    }

    /** Ends the workers nobody used and removes what was staged; subjects must be closed before. */
    @Override
    public void close() {
        pool.close();
        watchdog.close();
        staging.close();
    }

    /**
     * Where the sandbox keeps things.
     *
     * @param cache what outlives the grader: the runtime
     * @param temporary where to stage
     * @param root whether the grader may change users
     */
    record Places(Path cache, Path temporary, boolean root) {
        static Places usual() {
            String configured = System.getenv("XDG_CACHE_HOME");
            Path cache = configured == null || configured.isBlank()
                    ? Path.of(System.getProperty("user.home"), ".cache")
                    : Path.of(configured);
            return new Places(cache.resolve("deltarule"), Path.of(System.getProperty("java.io.tmpdir")), isRoot());
        }

        private static boolean isRoot() {
            try {
                return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
            } catch (IOException | UnsupportedOperationException notLinux) {
                return System.getProperty("user.name").equals("root");
            }
        }
    }

    private static Sandbox opened(Isolation level, List<Path> secrets, Places places) {
        Sandbox sandbox;
        try {
            sandbox = new Sandbox(level, places);
        } catch (IOException e) {
            throw new SandboxFault("Cannot stage a worker in " + places.temporary() + ": " + e, e);
        }
        try {
            sandbox.attack(secrets);
            return sandbox;
        } catch (SandboxFault failed) {
            sandbox.close();
            throw failed;
        }
    }

    private void attack(List<Path> secrets) {
        if (level == Isolation.L0) {
            return;
        }
        try (WorkerSubject canary = subject(Canary.code())) {
            List<String> through = Canary.attack(level, canary, secrets);
            if (!through.isEmpty()) {
                throw new IsolationRefused("Nothing is graded: at isolation " + level + " (" + level.word()
                        + ") a test attack was able to " + String.join("; to ", through) + ".");
            }
        }
    }

    private static String refusal(List<Finding> findings) {
        StringBuilder text = new StringBuilder("Nothing is graded: there is no isolation to be had.");
        for (Finding finding : findings) {
            text.append(' ')
                    .append(finding.level())
                    .append(" (")
                    .append(finding.level().word())
                    .append("): ")
                    .append(finding.reason())
                    .append(' ')
                    .append(finding.mend());
        }
        return text.toString();
    }
}
