package deltarule.grader.report;

import deltarule.grader.background.Background;
import deltarule.grader.score.Grade;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes what a grading leaves behind, the same for one submission and for a batch:
 *
 * <pre>
 * DIR/staff/index.html                 the class page, of a batch
 * DIR/staff/results.jsonl              the class for analysis
 * DIR/staff/pseudonyms.key             what the students' names there are made with
 * DIR/staff/NAME/result.json, report.html
 * DIR/students/NAME/result.json, report.html
 * </pre>
 *
 * Nothing below {@code students/} holds hidden data or another student's name. A submission is complete when its {@code
 * staff/NAME/result.json} is there: it is written last.
 */
public final class Reports {
    /** The name of a submission's machine-readable result. */
    public static final String RESULT = "result.json";

    /** The name of a submission's page. */
    public static final String REPORT = "report.html";

    private final Path staff;
    private final Path students;

    /**
     * Creates the folders where they are missing, and removes what a grader that was killed had half written there.
     *
     * @param directory where results go
     * @throws IOException when a folder cannot be created
     */
    public Reports(Path directory) throws IOException {
        Path absolute = directory.toAbsolutePath();
        Files.createDirectories(absolute);
        staff = absolute.resolve("staff");
        students = absolute.resolve("students");
        PrivateFiles.folder(staff);
        PrivateFiles.folder(students);
        PrivateFiles.removeHalfWritten(staff);
        PrivateFiles.removeHalfWritten(students);
    }

    /**
     * Loads what rendering needs. Takes a tenth of a second or more once and may run beside the grading; without it the
     * first page takes as much longer.
     */
    public static void prepare() {
        Pages.prepare();
    }

    /** Where a submission's staff files go. */
    public Path staffFolder(String submission) {
        return staff.resolve(FolderName.of(submission));
    }

    /** Where a submission's student files go. */
    public Path studentFolder(String submission) {
        return students.resolve(FolderName.of(submission));
    }

    /** Where the class page goes. */
    public Path classPage() {
        return staff.resolve("index.html");
    }

    /**
     * Writes both views of a grade.
     *
     * @throws IOException when a file cannot be written
     */
    public void write(Grade grade) throws IOException {
        write(Result.of(grade), StudentView.of(grade));
    }

    /**
     * Writes both views of a result.
     *
     * @throws IOException when a file cannot be written
     */
    public void write(Result forStaff, Result forStudent) throws IOException {
        CompletableFuture<Texts> student = CompletableFuture.supplyAsync(() -> Texts.of(forStudent));
        Texts staff = Texts.of(forStaff);
        Background.joined(student).writeTo(studentFolder(forStudent.submission()));
        staff.writeTo(staffFolder(forStaff.submission()));
    }

    /** What is written of one view. Both are rendered at the same time: whoever grades one submission waits for them. */
    private record Texts(String report, String result) {
        static Texts of(Result view) {
            return new Texts(Pages.report(ReportPage.of(view)), ResultJson.text(view));
        }

        void writeTo(Path folder) throws IOException {
            PrivateFiles.folder(folder);
            PrivateFiles.write(folder.resolve(REPORT), report);
            PrivateFiles.write(folder.resolve(RESULT), result);
        }
    }

    /**
     * What was written for staff.
     *
     * @throws DamagedResult if it is missing or damaged
     */
    public Result forStaff(String submission) {
        return ResultJson.read(staffFolder(submission).resolve(RESULT));
    }

    /**
     * What was written for the student.
     *
     * @throws DamagedResult if it is missing or damaged
     */
    public Result forStudent(String submission) {
        return ResultJson.read(studentFolder(submission).resolve(RESULT));
    }

    /** Where the lines for analysis go. */
    public Path lines() {
        return staff.resolve("results.jsonl");
    }

    /**
     * Writes further views for the student. Comes before {@link #write(Grade)}, which completes a submission.
     *
     * @param names the files there can be; those without a text are removed, as they are of an earlier grading
     * @param texts by file name
     * @throws IOException when a file cannot be written
     */
    public void writeForStudent(String submission, List<String> names, Map<String, String> texts) throws IOException {
        Path folder = studentFolder(submission);
        PrivateFiles.folder(folder);
        for (String name : names) {
            if (texts.containsKey(name)) {
                PrivateFiles.write(folder.resolve(name), texts.get(name));
            } else {
                Files.deleteIfExists(folder.resolve(name));
            }
        }
    }

    /**
     * Writes the class page of a batch and its lines for analysis, in which students have pseudonyms.
     *
     * @param title of the set
     * @param rows one for each submission, in any order
     * @throws IOException when a file cannot be written
     */
    public void write(String title, List<ClassRow> rows) throws IOException {
        write(title, rows, Naming.PLAIN);
    }

    /**
     * Writes the class page of a batch and its lines for analysis.
     *
     * @param title of the set
     * @param rows one for each submission under its name for outputs, in any order
     * @param naming decides the names in the lines
     * @throws IOException when a file cannot be written
     */
    public void write(String title, List<ClassRow> rows, Naming naming) throws IOException {
        Pseudonyms pseudonyms = Pseudonyms.withKeyIn(staff.resolve("pseudonyms.key"));
        PrivateFiles.write(classPage(), Pages.classPage(ClassPage.of(title, rows, pseudonyms::of)));
        PrivateFiles.write(lines(), ResultLines.of(title, rows, naming.ofLines(pseudonyms)));
    }

    /**
     * Writes a file of a whole class beside the class page.
     *
     * @throws IOException when the file cannot be written
     */
    public void writeForStaff(String name, String text) throws IOException {
        PrivateFiles.write(staff.resolve(name), text);
    }

    /**
     * Writes what changes when a class is graded again.
     *
     * @return the page
     * @throws IOException when the file cannot be written
     */
    public Path write(Changes changes) throws IOException {
        Path page = staff.resolve("regrade.html");
        PrivateFiles.write(page, Pages.changes(changes));
        return page;
    }

    /**
     * The folders of students' reports that are of none of these submissions, sorted: they were graded earlier.
     *
     * @throws IOException when the folder cannot be listed
     */
    public List<String> earlier(Collection<String> submissions) throws IOException {
        Set<String> now = submissions.stream().map(FolderName::of).collect(Collectors.toSet());
        try (Stream<Path> folders = Files.list(students)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !now.contains(name))
                    .sorted()
                    .toList();
        }
    }

    /** Whether all files of a submission are there. */
    public boolean holds(String submission) {
        return Stream.of(studentFolder(submission), staffFolder(submission))
                .allMatch(folder ->
                        Files.isRegularFile(folder.resolve(REPORT)) && Files.isRegularFile(folder.resolve(RESULT)));
    }

    /**
     * Copies a submission's files from another folder of results.
     *
     * @throws IOException when a file is missing or cannot be written
     */
    public void copy(Path directory, String submission) throws IOException {
        String folder = FolderName.of(submission);
        copy(directory.resolve("students").resolve(folder), studentFolder(submission));
        copy(directory.resolve("staff").resolve(folder), staffFolder(submission));
    }

    private static void copy(Path from, Path to) throws IOException {
        PrivateFiles.folder(to);
        for (String file : List.of(REPORT, RESULT)) {
            PrivateFiles.write(to.resolve(file), Files.readString(from.resolve(file)));
        }
    }
}
