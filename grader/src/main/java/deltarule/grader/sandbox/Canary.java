package deltarule.grader.sandbox;

import deltarule.grader.files.FileTree;
import deltarule.testkit.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An attack of our own on the sandbox, made before the first submission: what gets through is named. */
final class Canary {
    private static final String CLASS = "student.Canary";

    private final Isolation level;
    private final WorkerSubject subject;
    private final List<String> through = new ArrayList<>();

    private Canary(Isolation level, WorkerSubject subject) {
        this.level = level;
        this.subject = subject;
    }

    /** The canary as a submission. */
    static StudentCode code() {
        try (InputStream in = Canary.class.getResourceAsStream("/student/Canary.class")) {
            if (in == null) {
                throw new SandboxFault("The grader's class path has no " + CLASS + ".");
            }
            return new StudentCode(Map.of(CLASS, in.readAllBytes()), Map.of(Attack.class, CLASS));
        } catch (IOException e) {
            throw new SandboxFault("Cannot read " + CLASS + ": " + e.getMessage(), e);
        }
    }

    /**
     * Attacks.
     *
     * @param secrets files and folders that a submission must not read
     * @return what got through although the level promises to stop it, in words
     */
    static List<String> attack(Isolation level, WorkerSubject subject, List<Path> secrets) {
        Canary canary = new Canary(level, subject);
        try {
            canary.attackFiles(secrets);
            canary.attackProcesses();
            if (level != Isolation.L1) {
                canary.attackNetwork();
            }
        } catch (IOException e) {
            throw new SandboxFault("Cannot prepare the attack on the sandbox: " + e.getMessage(), e);
        }
        return List.copyOf(canary.through);
    }

    private void attackFiles(List<Path> secrets) throws IOException {
        Path folder = Files.createTempDirectory("canary-");
        try {
            Path secret = Files.writeString(folder.resolve("secret"), "secret");
            tryTo("read a file of the grader", "reads", secret.toString());
            tryTo(
                    "write into a folder of the grader",
                    "writes",
                    folder.resolve("new").toString());
            if (level != Isolation.L1) {
                tryTo("read a file that is open to all users", "reads", "/etc/passwd");
            }
            for (Path one : secrets) {
                String path = one.toAbsolutePath().toString();
                tryTo("read " + path + " (mend: chmod -R go= " + path + ")", "reads", path);
            }
            if (level == Isolation.L2) {
                tryTo("write into a folder that is open to all users", "writes", "/tmp/canary");
            }
        } finally {
            FileTree.delete(folder);
        }
    }

    private void attackProcesses() throws IOException {
        Process decoy = new ProcessBuilder("sleep", "60").start();
        try {
            if (level != Isolation.L1) {
                tryTo("see another process", "sees", decoy.pid());
                tryTo("read another process's command line", "reads", "/proc/" + decoy.pid() + "/cmdline");
                tryTo("start a process", "starts", "/usr/bin/prlimit");
                tryTo("start a process", "starts", "/box/jre/bin/java");
            }
            tryTo("end another process", "ends", decoy.pid());
            if (!decoy.isAlive()) {
                through.add("end another process");
            }
        } finally {
            decoy.destroyForcibly();
        }
    }

    private void attackNetwork() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            tryTo("connect to a port of this machine", "connects", server.getLocalPort());
        }
    }

    private void tryTo(String what, String method, Object argument) {
        Answer answer = subject.ask(method(method), new Object[] {argument});
        if (!(answer instanceof Answer.Value value)) {
            throw new SandboxFault("The attack on the sandbox gave no answer when it tried to " + what + ": " + answer);
        }
        if (value.value().equals(true)) {
            through.add(what);
        }
    }

    private static Method method(String name) {
        for (Method method : Attack.class.getMethods()) {
            if (method.getName().equals(name)) {
                return method;
            }
        }
        throw new IllegalArgumentException(name);
    }
}
