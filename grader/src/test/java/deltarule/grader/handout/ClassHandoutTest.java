package deltarule.grader.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Problems;
import deltarule.grader.problem.SetDefinition;
import deltarule.grader.roster.Student;
import deltarule.grader.variant.CourseSecret;
import deltarule.grader.variant.SecretFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class gets all its handouts or none. */
class ClassHandoutTest {
    private static final Proof SOUND = (student, draft) -> "{}";
    private static final Proof REFUSING_GRACE = (student, draft) -> {
        if (student.id().equals("grace")) {
            throw new UnusableHandout("not certified");
        }
        return "{}";
    };
    private static final List<Student> CLASS = List.of(new Student("ada", "Ada"), new Student("grace", "Grace"));

    @TempDir
    private Path temporary;

    private Path out;
    private SetDefinition set;
    private CourseSecret secret;

    @BeforeEach
    void course() throws IOException {
        Path file = Files.writeString(
                temporary.resolve("sheet.json"),
                "{\"id\": \"sheet\", \"title\": \"Sheet\", \"seed\": 3, \"problems\": [{\"problem\": \"hinge-loss\"}]}");
        out = temporary.resolve("out");
        set = new ProblemSets(Problems.onClassPath()).definition(file.toString());
        secret = SecretFile.readOrCreate(temporary.resolve("secret"));
    }

    @Test
    void aRefusedVariantLeavesNoHandoutOfTheOthers() throws IOException {
        assertThatThrownBy(() -> handOut(REFUSING_GRACE)).isInstanceOf(UnusableHandout.class);

        assertThat(files()).isEmpty();
    }

    @Test
    void whatWasHandedOutBeforeStaysWhenANewVariantIsRefused() throws IOException {
        handOut(SOUND);
        byte[] before = Files.readAllBytes(out.resolve("student/ada.zip"));
        List<Path> files = files();
        secret = SecretFile.readOrCreate(temporary.resolve("another-secret"));

        assertThatThrownBy(() -> handOut(REFUSING_GRACE)).isInstanceOf(UnusableHandout.class);

        assertThat(out.resolve("student/ada.zip")).hasBinaryContent(before);
        assertThat(files()).isEqualTo(files);
    }

    @Test
    void aHandoutTakesThePlaceOfTheOneBefore() throws IOException {
        handOut(SOUND);
        byte[] before = Files.readAllBytes(out.resolve("student/ada.zip"));
        List<Path> files = files();
        secret = SecretFile.readOrCreate(temporary.resolve("another-secret"));

        handOut(SOUND);

        assertThat(Files.readAllBytes(out.resolve("student/ada.zip"))).isNotEqualTo(before);
        assertThat(files()).isEqualTo(files);
    }

    @Test
    void whatStaffWroteIntoAnAnswerKeyIsNotOverwritten() throws IOException {
        handOut(SOUND);
        Path note = Files.writeString(out.resolve("staff/keys/ada/note.txt"), "explain this one in the tutorial");

        assertThatThrownBy(() -> handOut(SOUND))
                .isInstanceOf(UnusableHandout.class)
                .hasMessageContaining("note.txt");

        assertThat(note).exists();
    }

    private void handOut(Proof proof) {
        new ClassHandout(set, secret, proof, out).write(CLASS, 1, finished -> {});
    }

    private List<Path> files() throws IOException {
        if (!Files.exists(out)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(out)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
