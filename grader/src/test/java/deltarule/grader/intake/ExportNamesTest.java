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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose each submission is, by the names that learning platforms give. */
class ExportNamesTest {
    private static final String ROSTER = """
            Student,ID,SIS User ID,SIS Login ID,Section
                Points Possible,,,,
            "Lovelace, Ada",1815,al01,ada,1
            "de la Cruz, Ana Maria",1651,ac02,amc,1
            Grace Hopper,1906,gh03,ghopper,1
            """;

    private static final String MOODLE_ROSTER = """
            Identifier,Full name,ID number,Email address,Status,Grade
            Participant 77,Ada Lovelace,,ada@x.edu,Submitted,
            Participant 78,Grace Hopper,906,grace@x.edu,Submitted,
            """;

    private static final String GITHUB_ROSTER = """
            "identifier","github_username","github_id","name"
            "ada@x.edu","ada-lovelace","12",""
            "grace@x.edu","hopper","13","Grace Hopper"
            """;

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void create() throws IOException {
        folder = Files.createDirectory(temporary.resolve("export"));
    }

    @ParameterizedTest(name = "{0} is of {1}")
    @CsvSource({
        "lovelaceada_1815_998_solution.zip, 1815",
        "lovelaceada_LATE_1815_998_solution.zip, 1815",
        "delacruzanamaria_4444_998_my_solution-2.zip, 1651",
        "hoppergrace_1906_998_HingeLossSolution.java, 1906",
        "al01, 1815",
        "GH03.zip, 1906",
        "gh03-2, 1906",
        "gh03_attempt_3.zip, 1906",
        "gh03 (1).zip, 1906",
        "ghopper, 1906",
        "Grace Hopper_5, 1906",
        "homework-1-ghopper, 1906",
        "1906_copy, 1906"
    })
    void aNameOfCanvasOrOnesOwnLeadsToOneStudent(String name, String id) throws IOException {
        handIn(name);

        assertThat(graded(classOf(ROSTER))).containsExactly(id);
    }

    @ParameterizedTest(name = "{0} is of nobody, {1}")
    @CsvSource({
        "stranger, No student of the roster",
        "lovelaceada_1906_998_solution.zip, 'fits several students: 1906, 1815'",
        "al01 gh03, 'fits several students: 1815, 1906'",
        "hopper_998_999_x.zip, No student of the roster",
        "x_7777_1906_solution.zip, No student of the roster"
    })
    void aNameOfNobodyOrOfTwoIsListedAndNotGuessed(String name, String why) throws IOException {
        handIn(name);

        ClassList list = classOf(ROSTER);

        assertThat(graded(list)).isEmpty();
        assertThat(list.candidates())
                .filteredOn(one -> one.standing() == Standing.UNMATCHED)
                .singleElement()
                .satisfies(one -> assertThat(one.note()).contains(why))
                .satisfies(one -> assertThat(one.submission()).isEqualTo(name));
    }

    @ParameterizedTest(name = "{0} is of {1}")
    @CsvSource({
        "Ada Lovelace_77_assignsubmission_file_, 77",
        "Ada Lovelace_77_assignsubmission_file, 77",
        "Grace Hopper_78_assignsubmission_file_work.zip, 78",
        "Grace Hopper_4711_assignsubmission_file_, 78",
        "Participant_78_assignsubmission_file_, 78"
    })
    void aNameOfMoodleLeadsToTheParticipantOfItsWorksheet(String name, String id) throws IOException {
        handIn(name);

        ClassList list = classOf(MOODLE_ROSTER.replace("Ada Lovelace,,ada@x.edu", "Ada Lovelace,,"));

        assertThat(graded(list)).containsExactly(id);
    }

    @Test
    void theFirstColumnThatNamesEverybodyIsTheId() throws IOException {
        handIn("Ada Lovelace_77_assignsubmission_file_");

        assertThat(graded(classOf(MOODLE_ROSTER))).containsExactly("ada@x.edu");
    }

    @Test
    void aMoodleFolderWithOneZipIsThatZipAndTextsAreNoSubmission() throws IOException {
        Path zip = handIn("Ada Lovelace_77_assignsubmission_file_").resolve("work.zip");
        Files.createFile(zip);
        handIn("Grace Hopper_78_assignsubmission_onlinetext_");

        ClassList list = classOf(MOODLE_ROSTER);

        assertThat(list.candidates().get(0).attempts().get(0).parcel().path()).isEqualTo(zip);
        assertThat(list.candidates().get(1).standing()).isEqualTo(Standing.MISSING);
        assertThat(list.others()).containsExactly("Grace Hopper_78_assignsubmission_onlinetext_");
    }

    @Test
    void twoZipsInOneFolderAreUnclear() throws IOException {
        Path mine = handIn("al01");
        Files.createFile(mine.resolve("a.zip"));
        Files.createFile(mine.resolve("b.zip"));

        assertThat(classOf(ROSTER).candidates().get(0))
                .satisfies(one -> assertThat(one.standing()).isEqualTo(Standing.UNCLEAR))
                .satisfies(one -> assertThat(one.note()).contains("2 zips, a.zip and b.zip"));
    }

    @Test
    void looseFilesOfCanvasAreOneSubmissionUnderTheirOwnNames() throws IOException {
        handIn("lovelaceada_1815_997_HingeLossSolution.java");
        handIn("lovelaceada_1815_998_answers-1.json");
        handIn("hoppergrace_1906_text.html");

        ClassList list = classOf(ROSTER);

        assertThat(list.candidates().get(0).attempts())
                .singleElement()
                .satisfies(one ->
                        assertThat(one.parcel().loose()).containsOnlyKeys("HingeLossSolution.java", "answers-1.json"));
        assertThat(list.others()).containsExactly("hoppergrace_1906_text.html");
    }

    @Test
    void zipsThatCanvasNumberedAreAttempts() throws IOException {
        handIn("lovelaceada_1815_997_work.zip");
        handIn("lovelaceada_LATE_1815_1200_work-1.zip");

        Candidate ada = classOf(ROSTER).candidates().get(0);

        assertThat(ada.attempts())
                .singleElement()
                .satisfies(one -> assertThat(one.submission()).isEqualTo("lovelaceada_LATE_1815_1200_work-1.zip"))
                .satisfies(one -> assertThat(one.number()).isEqualTo(2))
                .satisfies(one -> assertThat(one.late()).isTrue());
    }

    @Test
    void namesThatOnlyLookLikeCanvasAreTheFoldersThemselves() throws IOException {
        handIn("week_2024_1_ada");
        handIn("week_2024_1_grace");

        assertThat(graded(withoutRoster())).containsExactly("week_2024_1_ada", "week_2024_1_grace");
    }

    @Test
    void withoutARosterANumberBehindANameIsPartOfIt() throws IOException {
        List.of("team-1", "team-2", "ada_attempt_1", "ada_attempt_2", "doe_12_34_x.zip")
                .forEach(this::handIn);

        assertThat(graded(withoutRoster())).containsExactly("ada", "doe_12", "team-1", "team-2");
    }

    @Test
    void aRepositoryOfGithubClassroomIsOfTheLoginBehindTheAssignment() throws IOException {
        handIn("hinge-loss-ada-lovelace");
        handIn("hinge-loss-hopper");

        assertThat(graded(classOf(GITHUB_ROSTER))).containsExactly("ada@x.edu", "grace@x.edu");
    }

    @Test
    void theFolderThatWasPackedWithTheClassInItIsNobodys() throws IOException {
        Path packed = Files.createDirectory(folder.resolve("My class (1)"));
        Files.createDirectory(packed.resolve("al01"));
        Files.createDirectory(packed.resolve("gh03"));

        assertThat(graded(classOf(ROSTER))).containsExactly("1815", "1906");
    }

    @Test
    void aClassOfOneIsNotLookedInto() throws IOException {
        Files.createDirectories(folder.resolve("al01/gh03"));

        assertThat(graded(classOf(ROSTER))).containsExactly("1815");
    }

    @ParameterizedTest
    @ValueSource(strings = {"al01.rar", "AL01.7z", "al01.tar.gz"})
    void anotherArchiveThanAZipWasHandedIn(String name) throws IOException {
        Files.createFile(folder.resolve(name));

        Candidate ada = classOf(ROSTER).candidates().get(0);

        assertThat(ada.standing()).isEqualTo(Standing.GRADED);
        assertThat(ada.attempts().get(0).submission()).isEqualTo(name);
    }

    @Test
    void aLinkToAFolderWasHandedIn() throws IOException {
        Files.createSymbolicLink(folder.resolve("al01"), Files.createDirectory(temporary.resolve("elsewhere")));

        assertThat(classOf(ROSTER).candidates().get(0).standing()).isEqualTo(Standing.GRADED);
    }

    @Test
    void gradescopeSaysWhoseAndWhen() throws IOException {
        Path export = Files.createDirectory(folder.resolve("assignment_5_export"));
        Files.createDirectory(export.resolve("submission_1"));
        Files.createDirectory(export.resolve("submission_2"));
        Files.writeString(export.resolve("submission_metadata.yml"), """
                ---
                submission_1:
                  :submitters:
                  - :name: Ada Lovelace
                    :sid: al01
                    :email: ada@x.edu
                  :created_at: 2026-05-01 20:47:52.123456000 Z
                  :score: 3.0
                submission_2:
                  :submitters:
                  - :name: Grace Hopper
                    :sid: ''
                    :email: ghopper
                  - :name: Ana
                    :sid: '1651'
                  :created_at: 2026-05-01 22:00:00 -07:00
                submission_3:
                  :submitters:
                  - :name: Nobody
                    :sid: x
                """);

        ClassList list = classOf(ROSTER);

        assertThat(list.candidates()).extracting(Candidate::id).containsExactly("1815", "1651", "1906", "submission_3");
        assertThat(list.candidates().get(0).attempts().get(0).submitted()).isEqualTo("2026-05-01T20:47:52Z");
        assertThat(list.candidates().get(1).submission()).isEqualTo("submission_2");
        assertThat(list.candidates().get(2).attempts().get(0).submitted()).isEqualTo("2026-05-01T22:00-07:00");
        assertThat(list.candidates().get(3).note()).contains("belongs to the name \"submission_3\" (x)");
    }

    @Test
    void twoPlainSubmissionsOfOneNameAreRefused() throws IOException {
        handIn("ada");
        handIn("ada.zip");

        assertThatThrownBy(this::withoutRoster).hasMessageContaining("are both called \"ada\"");
    }

    private Path handIn(String name) {
        try {
            boolean file = name.matches(".*\\.(zip|java|json|html)");
            return file ? Files.createFile(folder.resolve(name)) : Files.createDirectory(folder.resolve(name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private ClassList classOf(String roster) throws IOException {
        Path file = Files.writeString(temporary.resolve("roster.csv"), roster);
        return ClassList.read(folder, Optional.of(Roster.read(file)), Deadlines.NONE, AttemptPolicy.LAST);
    }

    private ClassList withoutRoster() throws IOException {
        return ClassList.read(folder, Optional.empty(), Deadlines.NONE, AttemptPolicy.LAST);
    }

    private static List<String> graded(ClassList list) {
        return list.candidates().stream()
                .filter(one -> one.standing() == Standing.GRADED)
                .map(Candidate::id)
                .toList();
    }
}
