package deltarule.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deltarule.grader.intake.Candidate.Standing;
import deltarule.grader.roster.Roster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which attempt counts, and whether it is late. */
class DeadlinesTest {
    private static final String TIMES = """
            student,deadline,submission,submitted
            *,2026-05-01T23:59:00+02:00,,
            grace,2026-05-03T12:00:00Z,,
            ,,ada-1,2026-05-01T21:00:00Z
            ,,ada-2,2026-05-01T22:00:00Z
            grace,,,2026-05-03T13:59:59+02:00
            """;

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void handIn() throws IOException {
        folder = Files.createDirectory(temporary.resolve("class"));
        for (String name : List.of("ada-1", "ada-2", "grace")) {
            Files.createDirectory(folder.resolve(name));
        }
    }

    @Test
    void theLastAttemptCountsAndIsMarkedWhenItCameAfterTheDeadline() throws IOException {
        ClassList list = classOf(AttemptPolicy.LAST, TIMES);

        assertThat(list.candidates().get(0).attempts())
                .singleElement()
                .satisfies(one -> assertThat(one.submission()).isEqualTo("ada-2"))
                .satisfies(one -> assertThat(one.late()).isTrue())
                .satisfies(one -> assertThat(one.submitted()).isEqualTo("2026-05-01T22:00Z"))
                .satisfies(one -> assertThat(one.due()).isEqualTo("2026-05-01T23:59+02:00"));
    }

    @Test
    void anExtensionIsTheStudentsAlone() throws IOException {
        assertThat(classOf(AttemptPolicy.LAST, TIMES).candidates().get(1).attempts())
                .singleElement()
                .satisfies(one -> assertThat(one.late()).isFalse());
    }

    @Test
    void onTimeIsTheLastAttemptBeforeTheDeadline() throws IOException {
        assertThat(classOf(AttemptPolicy.ON_TIME, TIMES).candidates().get(0).attempts())
                .extracting(Attempt::submission)
                .containsExactly("ada-1");
    }

    @Test
    void whoHandedInNothingOnTimeIsMissing() throws IOException {
        Candidate ada = classOf(AttemptPolicy.ON_TIME, TIMES.replace("*,2026-05-01", "*,2026-04-01"))
                .candidates()
                .get(0);

        assertThat(ada.standing()).isEqualTo(Standing.MISSING);
        assertThat(ada.note()).contains("Nothing was handed in on time; ada-2 was the last.");
    }

    @Test
    void withoutATimeNobodyKnowsWhetherSomethingWasOnTime() throws IOException {
        Candidate ada = classOf(AttemptPolicy.ON_TIME, "student,deadline\n*,2026-05-01T23:59:00+02:00\n")
                .candidates()
                .get(0);

        assertThat(ada.standing()).isEqualTo(Standing.UNCLEAR);
        assertThat(ada.note()).contains("Nothing says whether ada-1 was on time");
    }

    @Test
    void aTimeThatMayBeOfAnyOfSeveralAttemptsIsNotLost() throws IOException {
        Candidate ada = classOf(AttemptPolicy.LAST, "student,submitted\nada,2026-05-01T22:00:00Z\n")
                .candidates()
                .get(0);

        assertThat(ada.standing()).isEqualTo(Standing.UNCLEAR);
        assertThat(ada.note()).contains("not which of 2 attempts; put ada-1 or another into its column submission");
    }

    @Test
    void allAttemptsAreGradedWhereTheBestCounts() throws IOException {
        assertThat(classOf(AttemptPolicy.BEST, TIMES).candidates().get(0).attempts())
                .extracting(Attempt::submission)
                .containsExactly("ada-1", "ada-2");
    }

    @Test
    void ofAttemptsThatNothingOrdersNoneIsTheLast() throws IOException {
        Files.move(folder.resolve("ada-2"), folder.resolve("ada_again"));
        Files.move(folder.resolve("ada-1"), folder.resolve("ada_copy"));
        Candidate ada = classOf(AttemptPolicy.LAST, "student,deadline\n*,2026-05-01T23:59:00Z\n")
                .candidates()
                .get(0);

        assertThat(ada.standing()).isEqualTo(Standing.UNCLEAR);
        assertThat(ada.note()).contains("Nothing says which of ada_again, ada_copy is the last");
    }

    @Test
    void jsonSaysTheSame() throws IOException {
        Path file = Files.writeString(temporary.resolve("deadlines.json"), """
                {"deadline": "2026-05-01T23:59:00+02:00",
                 "extensions": {"grace": "2026-05-03T12:00:00Z"},
                 "submitted": {"ada-1": "2026-05-01T21:00:00Z", "ada-2": "2026-05-01T22:00:00Z",
                               "grace": "2026-05-03T13:59:59+02:00"}}
                """);
        Path csv = Files.writeString(temporary.resolve("deadlines.csv"), TIMES);

        Deadlines json = Deadlines.read(file);

        assertThat(json.general()).isEqualTo(Deadlines.read(csv).general());
        assertThat(json.extensions()).isEqualTo(Deadlines.read(csv).extensions());
        assertThat(json.submitted()).isEqualTo(Deadlines.read(csv).submitted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-01T23:59:00", "2026-05-01", "1 May 2026", "2026-02-30T00:00:00Z"})
    void aTimeWithoutOffsetIsRefusedWithFileAndLine(String time) throws IOException {
        Path csv = Files.writeString(
                temporary.resolve("deadlines.csv"), "student,deadline\n*,2026-05-01T23:59:00Z\nada," + time + "\n");
        assertThatThrownBy(() -> Deadlines.read(csv))
                .hasMessageContaining("deadlines.csv, line 3: \"" + time + "\" found, a date and time with offset");

        Path json = Files.writeString(temporary.resolve("deadlines.json"), "{\n\"deadline\":\n\"" + time + "\"\n}\n");
        assertThatThrownBy(() -> Deadlines.read(json))
                .hasMessageContaining("deadlines.json, line 3: \"" + time + "\" found");
    }

    @Test
    void anExtensionOfNobodyIsRefused() {
        assertThatThrownBy(() -> classOf(AttemptPolicy.LAST, "student,deadline\ngraze,2026-05-01T23:59:00Z\n"))
                .hasMessageContaining("no student and no submission is called graze");
    }

    @Test
    void aSecondDeadlineOfTheSameStudentIsRefused() throws IOException {
        Path csv = Files.writeString(
                temporary.resolve("deadlines.csv"),
                "student,deadline\nada,2026-05-01T23:59:00Z\nADA,2026-05-02T23:59:00Z\n");

        assertThatThrownBy(() -> Deadlines.read(csv)).hasMessageContaining("line 3: \"ADA\" is there twice");
    }

    private ClassList classOf(AttemptPolicy policy, String deadlines) throws IOException {
        Path roster = Files.writeString(temporary.resolve("roster.csv"), "id,name\nada,Ada\ngrace,Grace\n");
        Path file = Files.writeString(temporary.resolve("deadlines.csv"), deadlines);
        return ClassList.read(folder, Optional.of(Roster.read(roster)), Deadlines.read(file), policy);
    }
}
