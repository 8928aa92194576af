package deltarule.grader.handout;

import deltarule.grader.problem.ProblemSet;
import deltarule.grader.worksheet.AnswerText;
import deltarule.grader.worksheet.Worksheet;
import deltarule.testkit.CaseResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.cfg.PackageVersion;

/** What students get: a Maven project of its own with statements, contracts, stubs and public tests. */
public final class Handout {
    private static final List<String> TEST_SUPPORT = List.of(
            "deltarule.handout.Answers",
            "deltarule.handout.Guarded",
            "deltarule.handout.InTime",
            "deltarule.handout.NotRight",
            "deltarule.handout.ProblemScore",
            "deltarule.handout.PublicCriterion",
            "deltarule.handout.PublicTests",
            "deltarule.handout.Purity",
            "deltarule.handout.ScoreTable",
            "deltarule.handout.Thrown",
            "deltarule.testkit.Deviation",
            "deltarule.testkit.Mismatch",
            "deltarule.testkit.Tolerance");

    private static final List<String> ANSWERS_SUPPORT =
            List.of("deltarule.handout.AnswerShape", "deltarule.handout.AnswersFile", "deltarule.handout.AnswersTest");

    /** The file that students fill in. */
    static final String ANSWERS = "answers.json";

    private Handout() {}

    /**
     * Writes the handout of a set.
     *
     * @param folder a new or empty folder, or one with a handout in which nobody has worked
     * @throws UnusableHandout when the folder cannot be used, or the set is not fit to be handed out
     */
    public static void write(ProblemSet set, Path folder) {
        HandoutFolder.write(files(set), folder);
    }

    /**
     * Writes the handout of a set as a zip, and reads the finished zip once more for secrets.
     *
     * @param secrets further texts that must not be in it, such as the student's id, with what they are
     * @throws UnusableHandout when the set is not fit to be handed out; there is no zip then
     */
    public static void zip(ProblemSet set, Path zip, Map<String, String> secrets) {
        List<ExercisePart> parts = parts(set);
        LeakCheck check = new LeakCheck(set, parts, secrets);
        Map<String, String> files = files(set, parts);
        requireNone(set, check.leaks(files));
        HandoutZip.write(files, set.id(), zip);
        List<String> leaks = check.leaks(HandoutZip.read(zip));
        if (!leaks.isEmpty()) {
            delete(zip);
        }
        requireNone(set, leaks);
    }

    /** The files of the handout of a set, by path with slashes, sorted. */
    public static Map<String, String> files(ProblemSet set) {
        List<ExercisePart> parts = parts(set);
        Map<String, String> files = files(set, parts);
        requireNone(set, new LeakCheck(set, parts, Map.of()).leaks(files));
        return files;
    }

    private static List<ExercisePart> parts(ProblemSet set) {
        return set.exercises().stream()
                .map(exercise -> PublicCases.find(set, exercise))
                .toList();
    }

    private static void delete(Path zip) {
        try {
            Files.delete(zip);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + zip + ", which gives secrets away; delete it by hand", e);
        }
    }

    private static void requireNone(ProblemSet set, List<String> leaks) {
        if (!leaks.isEmpty()) {
            throw new UnusableHandout(
                    "The handout of " + set.id() + " would give secrets away: " + String.join("; ", leaks) + ".");
        }
    }

    /** The first line of the descriptor in the handout of a set: its variant, but no seed and no student. */
    public static String descriptorTitle(ProblemSet set) {
        return "Handout of " + set.id() + ", variant " + set.variant();
    }

    /** Whether a case of a hidden criterion could as well be put to students as a test of their own. */
    public static boolean canBePublic(CaseResult result) {
        return PublicCases.obstacle(result).isEmpty();
    }

    static Map<String, String> files(ProblemSet set, List<ExercisePart> parts) {
        Map<String, String> files = new TreeMap<>();
        List<ExercisePart> code =
                parts.stream().filter(part -> !part.isWorksheet()).toList();
        List<ExercisePart> sheets =
                parts.stream().filter(ExercisePart::isWorksheet).toList();
        HandoutTexts texts = new HandoutTexts(set)
                .with("sheets", !sheets.isEmpty())
                .with("jackson", PackageVersion.VERSION)
                .with(
                        "parts",
                        code.stream()
                                .map(part -> Map.of("solution", part.solution()))
                                .toList());
        files.put("pom.xml", texts.fill("pom.xml.vm"));
        files.put("README.md", texts.fill("README.md.vm"));
        files.put("statement/index.html", StatementPage.of(set, parts));
        files.put(".gitignore", "target/\n.idea/\n*.iml\n.classpath\n.project\n.settings/\n.vscode/\n");
        files.put(".mvn/maven.config", SourceTexts.template("maven.config"));
        files.put(".mvn/jvm.config", SourceTexts.template("jvm.config"));
        if (!code.isEmpty()) {
            putCode(code, files);
        }
        if (!sheets.isEmpty()) {
            putSheets(sheets.stream().map(ExercisePart::worksheet).toList(), files);
        }
        files.put(HandoutFolder.DESCRIPTOR, HandoutFolder.descriptor(descriptorTitle(set), files));
        return files;
    }

    private static void putCode(List<ExercisePart> parts, Map<String, String> files) {
        files.put(
                "src/test/resources/META-INF/services/org.junit.platform.launcher.TestExecutionListener",
                "deltarule.handout.ScoreTable\n");
        putTestSources(TEST_SUPPORT, files);
        for (ExercisePart part : parts) {
            part.contract().classes().stream()
                    .filter(type -> type.getEnclosingClass() == null)
                    .forEach(type -> files.put(
                            "src/main/java/" + SourceTexts.path(type.getName()),
                            SourceTexts.forStudents(type.getName())));
            files.put("src/main/java/student/" + part.solution() + ".java", SolutionStub.of(part));
            files.put("src/test/java/student/" + part.contract().simpleName() + "Test.java", PublicTestSource.of(part));
        }
    }

    private static void putSheets(List<Worksheet> worksheets, Map<String, String> files) {
        files.put(ANSWERS, AnswerText.blank(worksheets));
        files.put("src/test/resources/questions.json", AnswerText.kinds(worksheets));
        putTestSources(ANSWERS_SUPPORT, files);
    }

    private static void putTestSources(List<String> classes, Map<String, String> files) {
        classes.forEach(name -> files.put("src/test/java/" + SourceTexts.path(name), SourceTexts.forStudents(name)));
    }
}
