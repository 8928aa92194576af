package deltarule.grader.command;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.HandedIn;
import deltarule.grader.batch.Ledger;
import deltarule.grader.batch.LedgerEntry;
import deltarule.grader.batch.Shard;
import deltarule.grader.batch.Written;
import deltarule.grader.files.FileTree;
import deltarule.grader.report.ResultJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A course's batch from the command line: graded again, with a roster, and in parts. */
class ClassBatchTest {
    private static final String ROSTER = "id,name\nzuse,\"=Konrad\"\nada,Ada\ngrace,Grace\nemmy,Emmy\n";

    /** The class as it is graded without options, of which tests that begin with it have a copy. */
    private static Path graded;

    /** The same where the best attempt counts. */
    private static Path gradedByTheBest;

    @TempDir
    private Path temporary;

    private HandedIn handedIn;
    private Path roster;
    private Path out;

    @BeforeAll
    static void grade(@TempDir Path folder) throws IOException {
        ClassBatchTest course = new ClassBatchTest();
        course.temporary = folder;
        course.handIn();
        graded = Written.keyed(folder.resolve("graded"));
        gradedByTheBest = Written.keyed(folder.resolve("graded by the best"));
        assertThat(course.batch(graded).exit()).isZero();
        assertThat(course.batch(gradedByTheBest, "--attempt", "best").exit()).isZero();
    }

    @BeforeEach
    void handIn() throws IOException {
        handedIn = new HandedIn(temporary.resolve("class"));
        roster = Files.writeString(temporary.resolve("roster.csv"), ROSTER);
        out = temporary.resolve("out");
        handedIn.right("ada-1");
        handedIn.changed("ada-2", HandedIn.GRADIENT, "return null;");
        handedIn.changed("grace", HandedIn.COST, "return 0;");
        Files.createDirectory(handedIn.folder().resolve("emmy"));
        handedIn.right("stranger");
    }

    @Test
    void everyStudentIsALineOfTheGradebookAndOnlyWhatWasGradedHasAScore() throws IOException {
        Run run = batch(Written.keyed(out), "--attempt", "last");

        assertThat(run.exit()).as(run.err()).isZero();
        List<String> lines = Files.readAllLines(out.resolve("staff/gradebook.csv"));
        assertThat(lines).hasSize(5);
        assertThat(lines.get(1)).isEqualTo("zuse,'=Konrad,,12,MISSING,,,,Nothing was handed in.");
        assertThat(lines.get(2)).matches("ada,Ada,[0-9]+,12,GRADED,,,ada-2,");
        assertThat(lines.get(3)).matches("grace,Grace,[0-9]+,12,GRADED,,,grace,");
        assertThat(lines.get(4)).startsWith("emmy,Emmy,,12,REFUSED,,,emmy,");
        assertThat(run.out()).contains("stranger").contains("No student of the roster");
        assertThat(out.resolve("staff/zuse")).doesNotExist();
        assertThat(out.resolve("staff/stranger")).doesNotExist();
    }

    @Test
    void whatHasNotChangedIsNotGradedAgainAndTheBestAttemptCounts() throws IOException {
        FileTree.copy(gradedByTheBest, out);
        Map<String, String> first = Written.in(out);
        byte[] ledger = Files.readAllBytes(out.resolve("staff/ledger.jsonl"));
        assertThat(Ledger.read(out).current().get("ada").submission()).isEqualTo("ada-1");
        assertThat(Ledger.read(out).attempts().get("ada")).containsOnlyKeys("ada-1", "ada-2");

        Run again = batch(out, "--attempt", "best");

        assertThat(again.out()).contains("3 of 3 were graded before");
        assertThat(Files.readAllBytes(out.resolve("staff/ledger.jsonl"))).isEqualTo(ledger);
        assertThat(Written.in(out)).isEqualTo(first);
        handedIn.changed("grace", HandedIn.COST, "return 1;");
        assertThat(batch(out, "--attempt", "best").out()).contains("2 of 3 were graded before");
        Files.writeString(
                Path.of(handedIn.setFile()),
                Files.readString(Path.of(handedIn.setFile())).replace("7", "8"));
        assertThat(batch(out, "--attempt", "best").out()).doesNotContain("were graded before");
    }

    @Test
    void whoseSubmissionIsNotThereAnyMoreIsNamedBecauseTheOldReportStays() throws IOException {
        FileTree.copy(graded, out);
        FileTree.delete(handedIn.folder().resolve("grace"));

        Run again = batch(out);

        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.out()).contains("Graded earlier and not handed in now; their old reports stay (1): grace");
        assertThat(out.resolve("students/grace/report.html")).exists();
        assertThat(Files.readAllLines(out.resolve("staff/gradebook.csv")))
                .anyMatch(line -> line.startsWith("grace,Grace,,12,MISSING"));
    }

    @Test
    void whatTheGraderFailedAtIsTriedAgainAloneAndHasNoScore() throws IOException {
        Path inTheWay = Files.createDirectories(out.resolve("staff")).resolve("grace");
        Files.writeString(inTheWay, "");

        Run run = batch(out);

        assertThat(run.exit()).as(run.out()).isEqualTo(Exit.FAULT);
        assertThat(out.resolve("staff/gradebook.csv")).content().contains("grace,Grace,,12,GRADER_ERROR,");
        Files.delete(inTheWay);
        Run again = batch(out);
        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.out()).contains("2 of 3 were graded before");
        assertThat(Ledger.read(out).current().get("grace").status()).isEqualTo(LedgerEntry.Status.GRADED);
    }

    @Test
    void aReportThatIsDamagedOrAnothersIsWrittenAnew() throws IOException {
        FileTree.copy(graded, out);
        Map<String, String> first = Written.in(out);
        Files.delete(out.resolve("students/ada/report.html"));
        Path result = out.resolve("staff/grace/result.json");
        Files.writeString(result, Files.readString(result).replace("\"WRONG\"", "\"PASSED\""));

        Run again = batch(out);

        assertThat(again.out()).contains("1 of 3 were graded before");
        assertThat(Written.in(out)).isEqualTo(first);
    }

    @Test
    void deadlinesMarkWithoutGradingAgain() throws IOException {
        FileTree.copy(graded, out);
        Path deadlines = Files.writeString(
                temporary.resolve("deadlines.csv"),
                "student,deadline,submitted\n*,2026-05-01T22:00:00Z,\ngrace,,2026-05-01T22:00:01Z\n");

        Run again = batch(out, "--deadlines", deadlines.toString());

        assertThat(again.out()).contains("3 of 3 were graded before").contains("late");
        assertThat(out.resolve("staff/gradebook.csv")).content().contains("GRADED,late,2026-05-01T22:00:01Z,grace,");
    }

    @Test
    void partsPutTogetherAreTheSameAsTheWhole() throws IOException {
        FileTree.copy(gradedByTheBest, out);
        List<String> merge = new ArrayList<>(
                List.of("merge", "--out", temporary.resolve("merged").toString()));
        int left = 0;
        for (int i = 1; i <= 3; i++) {
            Path part = temporary.resolve("part " + i);
            Run run = batch(part, "--attempt", "best", "--shard", i + "/3");
            assertThat(run.exit()).as(run.err()).isZero();
            if (new Shard(i, 3).holds("grace")) {
                left = i;
            } else {
                merge.add(part.toString());
            }
        }

        Run incomplete = Run.of(merge.toArray(new String[0]));
        assertThat(incomplete.exit()).isEqualTo(Exit.NOT_REACHED);
        assertThat(incomplete.out())
                .contains("Parts not given (1): " + left, "Run again, of 3 parts: " + left, "--shard " + left + "/3");
        assertThat(temporary.resolve("merged")).doesNotExist();

        Written.keyed(temporary.resolve("merged"));
        merge.add(temporary.resolve("part " + left).toString());
        merge.add(merge.get(3));
        Run merged = Run.of(merge.toArray(new String[0]));
        assertThat(merged.exit()).as(merged.out() + merged.err()).isZero();
        assertThat(Written.in(temporary.resolve("merged"))).isEqualTo(Written.in(out));
        byte[] ledger = Files.readAllBytes(temporary.resolve("merged/staff/ledger.jsonl"));
        assertThat(Run.of(merge.toArray(new String[0])).exit()).isZero();
        assertThat(temporary.resolve("merged/staff/ledger.jsonl")).hasBinaryContent(ledger);
    }

    @Test
    void partsOfDifferentBatchesAndContradictionsAreRefused() throws IOException {
        Path one = temporary.resolve("one");
        Path other = temporary.resolve("other");
        Path merged = temporary.resolve("merged");
        FileTree.copy(graded, one);
        FileTree.copy(gradedByTheBest, other);
        Run foreign = Run.of("merge", "--out", merged.toString(), one.toString(), other.toString());
        CommandLineTest.assertBad(foreign);
        assertThat(foreign.err()).contains("are no parts of one batch: their policy differs");
        handedIn.changed("grace", HandedIn.COST, "return 1;");
        Path later = temporary.resolve("later");
        batch(later);

        Run conflict = Run.of("merge", "--out", merged.toString(), one.toString(), later.toString());

        assertThat(conflict.exit()).isEqualTo(Exit.NOT_REACHED);
        assertThat(conflict.out()).contains("In conflict (1): grace").contains("./deltarule batch --set ");
        assertThat(merged).doesNotExist();
    }

    @Test
    void aWholeExportMayBeOneZip() throws IOException {
        Path zip = temporary.resolve("export.zip");
        try (ZipOutputStream packed = new ZipOutputStream(Files.newOutputStream(zip));
                Stream<Path> files = Files.walk(handedIn.folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                packed.putNextEntry(
                        new ZipEntry(handedIn.folder().relativize(file).toString()));
                packed.write(Files.readAllBytes(file));
            }
        }
        Run run = Run.of(
                "batch",
                "--set",
                handedIn.setFile(),
                zip.toString(),
                "--roster",
                roster.toString(),
                "--isolation",
                "L0",
                "--out",
                out.toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(ResultJson.read(out.resolve("staff/grace/result.json")).submission())
                .isEqualTo("grace");
        assertThat(out.resolve("staff/.export")).doesNotExist();
    }

    private Run batch(Path to, String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "batch",
                "--set",
                handedIn.setFile(),
                handedIn.folder().toString(),
                "--roster",
                roster.toString(),
                // These solutions are our own.
                "--isolation",
                "L0",
                "--out",
                to.toString()));
        arguments.addAll(List.of(options));
        return Run.of(arguments.toArray(new String[0]));
    }
}
