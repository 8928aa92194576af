package deltarule.grader.command;

import deltarule.grader.report.Result;
import deltarule.grader.report.ResultJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A course of three students, each with a variant of their own. */
final class HandedOutClass {
    private static final String SET_FILE = """
            {"id": "sheet", "title": "Sheet", "seed": 20261121,
             "problems": [{"problem": "hinge-loss"}, {"problem": "kl-divergence"}]}
            """;

    private final Path folder;
    private final Path set;
    private final Path roster;
    private final Path out;
    private final Path secret;
    private final Run handout;

    private HandedOutClass(Path folder) throws IOException {
        this.folder = folder;
        set = Files.writeString(folder.resolve("sheet.json"), SET_FILE);
        roster = Files.writeString(
                folder.resolve("class.csv"), "id,name\nada-lovelace,Ada\ngrace-hopper,Grace\nkonrad-zuse,Konrad\n");
        out = folder.resolve("handout");
        secret = folder.resolve("secret");
        handout = handOutTo(out);
    }

    /** Hands out to a class in a new folder. */
    static HandedOutClass in(Path folder) throws IOException {
        return new HandedOutClass(folder);
    }

    /** The folder for what tests write. */
    Path folder() {
        return folder;
    }

    /** What was handed out, and what staff keep of it. */
    Path out() {
        return out;
    }

    /** What the variants are frozen in. */
    Path release() {
        return out.resolve("staff/release");
    }

    /** The course's secret. */
    Path secret() {
        return secret;
    }

    /** How handing out went. */
    Run handout() {
        return handout;
    }

    Path copyOfTheRelease(String name) throws IOException {
        Path copy = Files.createDirectories(folder.resolve(name));
        for (String file : List.of("release.json", "certificates.json")) {
            Files.copy(release().resolve(file), copy.resolve(file));
        }
        return copy;
    }

    Run gradeOf(String student, Path release) {
        return Run.of(
                "grade",
                "--release",
                release.toString(),
                "--secret-file",
                secret.toString(),
                "--student",
                student,
                folder.toString());
    }

    Run handOutTo(Path target) {
        return handOut(set, target);
    }

    /** The set's file. */
    Path set() {
        return set;
    }

    /** Hands out the same problems for twice the points, and returns what the variants are frozen in. */
    Path handOutWithTwiceThePoints(String name) throws IOException {
        Path file = Files.writeString(
                folder.resolve(name + ".json"), SET_FILE.replace("\"problem\":", "\"weight\": 2, \"problem\":"));
        Path target = folder.resolve(name);
        Run run = handOut(file, target);
        if (run.exit() != Exit.DONE) {
            throw new AssertionError(run.err());
        }
        return target.resolve("staff/release");
    }

    private Run handOut(Path definition, Path target) {
        return Run.of(
                "handout",
                "--set",
                definition.toString(),
                "--roster",
                roster.toString(),
                "--secret-file",
                secret.toString(),
                "--out",
                target.toString());
    }

    Run batch(Path handedIn, Path secretFile, Path graded) {
        return Run.of(
                "batch",
                "--release",
                release().toString(),
                "--secret-file",
                secretFile.toString(),
                "--roster",
                roster.toString(),
                handedIn.toString(),
                "--out",
                graded.toString());
    }

    /** What a student would hand in who had the key: the handout's descriptor and the right solutions. */
    void submit(String student, Path submission) throws IOException {
        Path sources = Files.createDirectories(submission.resolve("student"));
        Files.writeString(submission.resolve(".handout"), descriptor(zip(student)) + "\n");
        for (String solution : List.of("HingeLossSolution.java", "KlDivergenceSolution.java")) {
            Files.copy(
                    out.resolve("staff/keys")
                            .resolve(student)
                            .resolve("src/main/java/student")
                            .resolve(solution),
                    sources.resolve(solution));
        }
    }

    Path zip(String student) {
        return out.resolve("student").resolve(student + ".zip");
    }

    static Result result(Path graded, String student) {
        return ResultJson.read(graded.resolve("staff").resolve(student).resolve("result.json"));
    }

    static String descriptor(Path zip) {
        try (InputStream file = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(file)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().endsWith("/.handout")) {
                    return new String(entries.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .findFirst()
                            .orElse("");
                }
            }
            throw new AssertionError(zip + " has no descriptor");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
