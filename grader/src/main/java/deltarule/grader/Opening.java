package deltarule.grader;

import deltarule.grader.background.Background;
import deltarule.grader.sandbox.Isolation;
import deltarule.grader.sandbox.Sandbox;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What a workshop needs whatever the set: the source process, begun at once, and the sandbox with its canary, begun when
 * what is to be compiled is on its way. Closed when no workshop took it over.
 */
public final class Opening implements AutoCloseable {
    private final ExecutorService background = Executors.newCachedThreadPool(Opening::helper);
    private final SourceStart sources;
    private final Isolation wanted;
    private final List<Path> secrets;
    private CompletableFuture<Sandbox> sandbox;
    private boolean taken;

    private Opening(Isolation wanted, int lanes, List<Path> secrets) {
        this.wanted = wanted;
        this.secrets = withOurOwn(secrets);
        sources = SourceStart.begin(lanes);
    }

    /**
     * Begins.
     *
     * @param wanted the isolation asked for, or null for the strongest this machine offers
     * @param lanes how many submissions are graded at the same time
     * @param secrets files and folders that belong to what is graded, such as a set's, which no submission may read
     */
    public static Opening begin(Isolation wanted, int lanes, List<Path> secrets) {
        return new Opening(wanted, lanes, secrets);
    }

    ExecutorService background() {
        return background;
    }

    SourceStart sources() {
        return sources;
    }

    /** Begins to open the sandbox and to attack it. */
    void beginSandbox() {
        sandbox = CompletableFuture.supplyAsync(() -> Sandbox.open(wanted, secrets), background);
    }

    /** The sandbox that was begun; from here on the caller closes everything. */
    Sandbox take() {
        Sandbox opened = Background.joined(sandbox);
        taken = true;
        return opened;
    }

    @Override
    public void close() {
        if (!taken) {
            background.shutdown();
            try {
                if (sandbox != null) {
                    sandbox.join().close();
                }
            } catch (CompletionException | CancellationException neverOpened) {
                // There is nothing to close.
            }
            sources.close();
        }
    }

    /** What no submission may read: also the grader's own class path and the answers kept. */
    private static List<Path> withOurOwn(List<Path> others) {
        List<Path> secrets = new ArrayList<>(others);
        secrets.add(Workshop.answerFolder());
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            secrets.add(Path.of(entry).toAbsolutePath());
        }
        return secrets;
    }

    private static Thread helper(Runnable work) {
        Thread thread = new Thread(work, "background");
        thread.setDaemon(true);
        return thread;
    }
}
