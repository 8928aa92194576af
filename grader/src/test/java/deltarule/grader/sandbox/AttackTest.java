package deltarule.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.testkit.Answer;
import deltarule.testkit.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AttackTest {
    private static final Budget SHORT =
            new Budget(Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(60), Duration.ofSeconds(120));
    private static final Map<Isolation, Sandbox> SANDBOXES = new TreeMap<>();
    private static StudentCode hostile;

    @BeforeAll
    static void open() throws IOException {
        hostile = HostileStudent.code();
        for (Finding finding : Sandbox.findings()) {
            if (finding.available()) {
                SANDBOXES.put(finding.level(), Sandbox.open(finding.level(), List.of()));
            }
        }
    }

    @AfterAll
    static void close() {
        SANDBOXES.values().forEach(Sandbox::close);
        SANDBOXES.clear();
    }

    @ParameterizedTest
    @EnumSource(names = {"L4", "L2", "L1"})
    void aSecretFileIsNotRead(Isolation level, @TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("expected.json"), "expected");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        assertStopped(level, "read " + secret);
        assertStopped(level, "write " + folder.resolve("new"));
    }

    @ParameterizedTest
    @EnumSource(names = {"L4", "L2", "L1"})
    void anotherProcessIsNotEnded(Isolation level) throws IOException {
        Process decoy = new ProcessBuilder("sleep", "30").start();
        try {
            assertStopped(level, "end " + decoy.pid());
            assertThat(decoy.isAlive()).isTrue();
        } finally {
            decoy.destroyForcibly();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"L4", "L2"})
    void theSandboxHasNoNetwork(Isolation level) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertStopped(level, "connect " + server.getLocalPort());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"L4", "L2"})
    void theSandboxListensToNothing(Isolation level) {
        // At L4 it may listen where nobody but itself can connect.
        Answer answer = run(level, "listen");
        assertThat(text(answer)).startsWith(level == Isolation.L4 ? "listened" : HostileStudent.STOPPED);
    }

    @ParameterizedTest
    @EnumSource(names = {"L4", "L2"})
    void theSandboxStartsAndSeesNoProcess(Isolation level) {
        assertStopped(level, "start /usr/bin/prlimit");
        assertStopped(level, "start /box/jre/bin/java");
        assertStopped(level, "start /bin/sh");
        assertStopped(level, "processes");
        assertStopped(level, "read /proc/" + ProcessHandle.current().pid() + "/cmdline");
    }

    @ParameterizedTest
    @CsvSource({"L4, FORK", "L4, VFORK", "L4, POSIX_SPAWN", "L2, FORK", "L2, VFORK", "L2, POSIX_SPAWN"})
    void noWayThatJavaHasStartsAProcess(Isolation level, String way) {
        assertStopped(level, "startBy" + way + " /usr/bin/prlimit");
    }

    @ParameterizedTest
    @EnumSource(names = {"L4", "L2"})
    void aFileThatIsOpenToAllUsersIsNotRead(Isolation level) {
        assertStopped(level, "read /etc/passwd");
        assertStopped(level, "read " + System.getProperty("java.home") + "/release");
        assertThat(text(run(level, "exists /etc/passwd"))).isEqualTo("false");
    }

    @Test
    void theSandboxIsWritableInItsTemporaryFolderOnly() {
        for (String place :
                List.of("/x", "/box/x", "/box/run.jar", "/box/jre/lib/modules", "/dev/x", "/dev/shm/x", "/proc/x")) {
            assertStopped(Isolation.L4, "write " + place);
        }
        assertThat(run(Isolation.L4, "write /tmp/x")).isEqualTo(new Answer.Value("wrote"));
        assertStopped(Isolation.L4, "fill /tmp/fill");
    }

    @Test
    void withoutNamespacesNothingIsWritableAtAll() {
        for (String place :
                List.of("/x", "/box/x", "/box/run.jar", "/box/jre/lib/modules", "/dev/x", "/tmp/x", "/x/../../tmp/x")) {
            assertStopped(Isolation.L2, "write " + place);
        }
        assertThat(run(Isolation.L2, "write /dev/null")).isEqualTo(new Answer.Value("wrote"));
    }

    @ParameterizedTest
    @EnumSource
    void memoryIsBounded(Isolation level) {
        assertThat(outcome(level, "heap")).isEqualTo(Outcome.OUT_OF_MEMORY);
        assertThat(outcome(level, "direct")).isEqualTo(Outcome.OUT_OF_MEMORY);
        assertStopped(level, "unsafe");
    }

    @ParameterizedTest
    @EnumSource(names = {"L4", "L2", "L1"})
    void threadsAreBounded(Isolation level) {
        assertThat(outcome(level, "threads")).isEqualTo(Outcome.OUT_OF_MEMORY);
    }

    @Test
    void whatASubmissionStartedEndsWithIt() {
        String started = text(run(Isolation.L1, "start /usr/bin/yes"));
        assertThat(started).startsWith("started ");
        assertThat(ProcessTable.runs(Long.parseLong(started.substring("started ".length()))))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aProcessThatEndsItselfHasDied(Isolation level) {
        assertThat(outcome(level, "exit")).isEqualTo(Outcome.DIED);
        assertThat(outcome(level, "halt")).isEqualTo(Outcome.DIED);
    }

    @ParameterizedTest
    @EnumSource
    void bytesThatAreNoAnswerEndTheProcess(Isolation level) {
        assertThat(outcome(level, "forge")).isEqualTo(Outcome.DIED);
        assertThat(outcome(level, "flood")).isEqualTo(Outcome.DIED);
    }

    @Test
    void aFloodOfErrorsBlocksOnlyTheStudent() {
        assertThat(outcome(Isolation.L0, "floodErrors")).isEqualTo(Outcome.TIMED_OUT);
    }

    @ParameterizedTest
    @EnumSource
    void anExceptionWithHostileMethodsIsAnExceptionLikeAnyOther(Isolation level) {
        assertThat(run(level, "strange").toString()).contains("Answers$Strange").doesNotContain("passwd");
    }

    @ParameterizedTest
    @EnumSource(names = {"L4", "L2"})
    void nothingOfTheGraderIsToBeFoundInTheSandbox(Isolation level) {
        String user = System.getProperty("user.name").toLowerCase(Locale.ROOT);
        String work = Path.of("").toAbsolutePath().toString();
        for (String place : List.of(
                "files",
                "properties",
                "environment",
                "read /proc/self/mountinfo",
                "read /proc/mounts",
                "read /proc/self/cmdline",
                "read /proc/self/environ",
                "read /proc/1/cmdline",
                "read /proc/1/environ",
                "read /proc/self/maps")) {
            String seen = text(run(level, place)).toLowerCase(Locale.ROOT);
            assertThat(seen)
                    .as(place)
                    .doesNotContain("reference", "junit", "testkit", "misconception", "grader", "hinge")
                    .doesNotContain(work.toLowerCase(Locale.ROOT))
                    .doesNotContain("/home/" + user, "user=" + user);
        }
        assertThat(text(run(level, "environment"))).doesNotContain("HOME", "USER", "MAVEN", "JAVA_HOME");
    }

    private static String text(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Value.class);
        return String.valueOf(((Answer.Value) answer).value());
    }

    private static void assertStopped(Isolation level, String attack) {
        assertThat(text(run(level, attack))).as(attack).startsWith(HostileStudent.STOPPED);
    }

    private static Outcome outcome(Isolation level, String attack) {
        Answer answer = run(level, attack);
        assertThat(answer).as(attack).isInstanceOf(Answer.None.class);
        return ((Answer.None) answer).outcome();
    }

    private static Answer run(Isolation level, String attack) {
        Levels.assume(level);
        try (WorkerSubject subject = SANDBOXES.get(level).subject(hostile, SHORT)) {
            return WorkerSubjectTest.ask(subject, "run", attack);
        }
    }
}
