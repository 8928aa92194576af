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
    void knowsSubmissionsByIdByLearningPlatformAndByName() throws IOException {
        Files.writeString(file, "id,name\nal01,Ada Lovelace\n12345,Grace Hopper\nkz3,Konrad Zuse\n");
        List<Path> submissions =
                submissions("AL01", "hoppergrace_12345_998_solutions.zip", "Konrad Zuse_77_assignsubmission_file");

        Submitters submitters = Submitters.of(submissions, Roster.read(file));

        assertThat(submitters.known().values()).extracting(Student::id).containsExactly("al01", "12345", "kz3");
        assertThat(submitters.unknown()).isEmpty();
    }

    @Test
    void leavesOutWhatBelongsToNobodyToSeveralOrToOneWhoHandedInAlready() throws IOException {
        Files.writeString(file, "id,name\nal01,Ada Lovelace\ngh02,Ada Lovelace\n");
        List<Path> submissions = submissions("al01", "al01_copy", "Ada Lovelace_5", "stranger");

        Submitters submitters = Submitters.of(submissions, Roster.read(file));

        assertThat(submitters.known()).containsOnlyKeys(submissions.get(0));
        assertThat(submitters.unknown().get(submissions.get(1))).contains("second submission of al01, beside al01");
        assertThat(submitters.unknown().get(submissions.get(2))).contains("fits several students: al01, gh02");
        assertThat(submitters.unknown().get(submissions.get(3))).contains("No student of the roster");
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

    private List<Path> submissions(String... names) throws IOException {
        Path handedIn = Files.createDirectory(folder.resolve("handed-in"));
        List<Path> submissions = new java.util.ArrayList<>();
        for (String name : names) {
            Path submission = handedIn.resolve(name);
            if (name.endsWith(".zip")) {
                Files.createFile(submission);
            } else {
                Files.createDirectory(submission);
            }
            submissions.add(submission);
        }
        return submissions;
    }
}
