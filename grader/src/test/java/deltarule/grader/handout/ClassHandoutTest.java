package deltarule.grader.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Problems;
import deltarule.grader.problem.SetDefinition;
import deltarule.grader.roster.Student;
import deltarule.grader.variant.CourseSecret;
import deltarule.grader.variant.SecretFile;
import deltarule.grader.variant.VariantSeeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class gets all its handouts or none. */
class ClassHandoutTest {
    private static final Proof SOUND = (student, draw, draft) -> Optional.of("{}");
    private static final Proof REFUSING_GRACE = (student, draw, draft) -> {
        if (student.id().equals("grace")) {
            throw new UnusableHandout("not certified");
        }
        return Optional.of("{}");
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
        secret = secret("secret", "5");
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
        secret = secret("another-secret", "7");

        assertThatThrownBy(() -> handOut(REFUSING_GRACE)).isInstanceOf(UnusableHandout.class);

        assertThat(out.resolve("student/ada.zip")).hasBinaryContent(before);
        assertThat(files()).isEqualTo(files);
    }

    @Test
    void aHandoutTakesThePlaceOfTheOneBefore() throws IOException {
        handOut(SOUND);
        byte[] before = Files.readAllBytes(out.resolve("student/ada.zip"));
        List<Path> files = files();
        secret = secret("another-secret", "7");

        handOut(SOUND);

        assertThat(Files.readAllBytes(out.resolve("student/ada.zip"))).isNotEqualTo(before);
        assertThat(files()).isEqualTo(files);
    }

    @Test
    void aStudentWhoseVariantIsNotCertifiedGetsTheNextOneAndNobodyElseDoes() throws IOException {
        handOut((student, draw, draft) ->
                student.id().equals("grace") && draw == 0 ? Optional.empty() : Optional.of("{}"));

        assertThat(Files.readString(out.resolve("staff/variants.csv")).replace("\"", ""))
                .isEqualTo("id,name,variant\nada,Ada," + variant("ada", 0) + "\ngrace,Grace," + variant("grace", 1)
                        + "\n");
        assertThat(variant("grace", 1)).isNotEqualTo(variant("grace", 0));
    }

    private CourseSecret secret(String name, String digit) throws IOException {
        Path file = temporary.resolve(name);
        SecretFile.readOrCreate(file);
        Files.writeString(file, digit.repeat(64));
        return SecretFile.read(file);
    }

    private String variant(String student, int draw) {
        return VariantSeeds.ofStudent(secret, set.id(), student, draw).of(set).variant();
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
