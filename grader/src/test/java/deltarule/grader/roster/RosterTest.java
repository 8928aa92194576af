package deltarule.grader.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is in the course, and whose a submission is. */
class RosterTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("class.csv");
    }

    @Test
    void readsIdsAndNamesUnderTheirUsualHeadings() throws IOException {
        Files.writeString(file, "\uFEFFFull Name,SIS User ID,Section\n\"Lovelace, Ada\",al01,1\nGrace Hopper,gh02,1\n");

        assertThat(Roster.read(file).students())
                .containsExactly(new Student("al01", "Lovelace, Ada"), new Student("gh02", "Grace Hopper"));
    }

    @Test
    void needsAColumnOfIds() throws IOException {
        Files.writeString(file, "name\nAda\n");

        assertThatThrownBy(() -> Roster.read(file))
                .hasMessageContaining("line 1: no column of ids found among [name]")
                .hasMessageContaining("call one of them \"id\"");
    }

    @Test
    void refusesAnIdThatIsThereTwiceEvenInCapitals() throws IOException {
        Files.writeString(file, "id\nada\ngrace\nADA\n");

        assertThatThrownBy(() -> Roster.read(file)).hasMessageContaining("line 4: the id \"ADA\" is there twice");
    }

    @Test
    void refusesAnIdThatWouldLeaveTheFolder() throws IOException {
        Files.writeString(file, "id\n../../etc\n");

        assertThatThrownBy(() -> Roster.read(file)).hasMessageContaining("line 2: \"../../etc\" found as an id");
    }

    @Test
    void refusesAnEmptyClass() throws IOException {
        Files.writeString(file, "id,name\n");

        assertThatThrownBy(() -> Roster.read(file)).hasMessageContaining("no student found");
    }

    @Test
    void knowsWhatPlatformsCallAStudentAndTheNameFromWhicheverEnd() throws IOException {
        Files.writeString(file, "Student,ID,SIS User ID,Email\n\"Lovelace, Ada\",1815,al01,ada@x.edu\n");
        Roster roster = Roster.read(file);

        for (String name : List.of("1815", "AL01", "ada@x.edu")) {
            assertThat(roster.identified(name)).as(name).extracting(Student::id).containsExactly("1815");
        }
        for (String person : List.of("Ada Lovelace", "lovelaceada", "LOVELACE, Ada")) {
            assertThat(roster.named(person)).as(person).hasSize(1);
        }
        assertThat(roster.identified("ada")).isEmpty();
        assertThat(roster.named("Ada")).isEmpty();
    }

    @Test
    void leavesOutTheLineOfPointsThatCanvasWrites() throws IOException {
        Files.writeString(file, "Student,ID\n    Points Possible,\nAda,1815\n");

        assertThat(Roster.read(file).students()).extracting(Student::id).containsExactly("1815");
    }

    @Test
    void leavesOutTheLineOfPostingPoliciesThatCanvasWrites() throws IOException {
        Files.writeString(
                file, "Student,ID,Sheet 1 (7)\n,,Manual Posting\n    Points Possible,,12\n\"Lovelace, Ada\",1815,\n");

        assertThat(Roster.read(file).students()).containsExactly(new Student("1815", "Lovelace, Ada"));
    }

    @Test
    void anUmlautOfTwoCharactersIsTheSameUmlaut() throws IOException {
        Files.writeString(file, "id,name,login\nzm01,Zo\u00EB M\u00FCller,m\u00FCller\n");
        Roster roster = Roster.read(file);

        assertThat(roster.named("Zoe\u0308 Mu\u0308ller")).hasSize(1);
        assertThat(roster.identified("mu\u0308ller")).hasSize(1);
    }

    @Test
    void saysWhichLettersAnIdMayHave() throws IOException {
        Files.writeString(file, "id\nm\u00FCller\n");

        assertThatThrownBy(() -> Roster.read(file))
                .hasMessageContaining("line 2: \"m\u00FCller\" found as an id; 1 to 64 of the letters a to z")
                .hasMessageContaining("or call another column \"id\"");
    }

    @Test
    void gradescopeSaysWhoseASubmissionIs() throws IOException {
        Path metadata = folder.resolve("submission_metadata.json");
        Files.writeString(metadata, "{\"users\": [{\"email\": \"ada@x.edu\", \"sid\": \"al01\", \"name\": \"Ada\"}]}");
        assertThat(GradescopeMetadata.student(metadata)).isEqualTo("al01");

        Files.writeString(metadata, "{\"users\": [{\"email\": \"ada@x.edu\", \"sid\": \"\"}]}");
        assertThat(GradescopeMetadata.student(metadata)).isEqualTo("ada@x.edu");

        Files.writeString(metadata, "{\"users\": [{\"sid\": \"a\"}, {\"sid\": \"b\"}]}");
        assertThatThrownBy(() -> GradescopeMetadata.student(metadata)).hasMessageContaining("2 found, one expected");
    }
}
