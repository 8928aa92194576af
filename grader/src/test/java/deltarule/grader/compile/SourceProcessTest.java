package deltarule.grader.compile;

import static deltarule.grader.compile.SourceProcesses.answering;
import static deltarule.grader.compile.SourceProcesses.submission;
import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.style.StyleFinding;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SourceProcessTest {
    private static SourceProcess process;

    @BeforeAll
    static void start() throws Exception {
        process = new SourceProcess(SourceProcesses.settings());
    }

    @AfterAll
    static void stop() {
        process.close();
    }

    @Test
    void helperClassesAndContractsAreFound() {
        Compiled compiled = process.compile(
                submission("student/Half.java", answering("Half", 2), "student/HingeLossSolution.java", """
                        package student;

                        import deltarule.problems.hinge.HingeLoss;

                        public abstract class HingeLossSolution implements HingeLoss {
                            private final Half half = new Half();

                            int twice() {
                                Runnable inner = () -> {};
                                inner.run();
                                return half.answer();
                            }
                        }
                        """));

        assertThat(compiled.errors()).isEmpty();
        assertThat(compiled.classes()).containsOnlyKeys("student.Half", "student.HingeLossSolution");
    }

    @Test
    void testsReferenceAndGraderAreNotOnTheClassPathOfTheStudent() {
        for (String name : List.of(
                "deltarule.reference.hinge.HingeLossReference",
                "deltarule.testkit.Tolerance",
                "deltarule.sources.SourcesMain",
                "com.puppycrawl.tools.checkstyle.Checker")) {
            Compiled compiled = process.compile(
                    submission("student/Spy.java", "package student;\nclass Spy {\n    " + name + " found;\n}\n"));
            assertThat(compiled.errors()).hasSize(1);
        }
    }

    @Test
    void anErrorNamesLineColumnAndSourceLine() {
        Compiled compiled = process.compile(submission(
                "src/student/Bad.java", "package student;\n\nclass Bad {\n    int answer = \"seven\";\n}\n"));

        assertThat(compiled.classes()).isEmpty();
        assertThat(compiled.errors())
                .containsExactly(new CompileError(
                        "src/student/Bad.java",
                        4,
                        18,
                        "incompatible types: java.lang.String cannot be converted to int",
                        "    int answer = \"seven\";"));
    }

    @Test
    void oneBadFileOfThreeCostsItselfAndThoseThatNeedIt() {
        Compiled compiled = process.compile(
                submission(
                        "student/Bad.java", "package student;\npublic class Bad {\n    int answer() { return 1 }\n}\n",
                        "student/Good.java", answering("Good", 1),
                        "student/Needy.java",
                                "package student;\npublic class Needy {\n    int answer() { return new Bad().answer(); }\n}\n"));

        assertThat(compiled.classes()).containsOnlyKeys("student.Good");
        assertThat(compiled.errors())
                .extracting(CompileError::path)
                .containsOnly("student/Bad.java", "student/Needy.java");
        assertThat(compiled.errors())
                .filteredOn(error -> error.path().equals("student/Needy.java"))
                .allSatisfy(error -> assertThat(error.message()).contains("student/Bad.java does not compile"));
    }

    @Test
    void atMostTwentyErrorsOfAFileAreReported() {
        StringBuilder text = new StringBuilder("package student;\nclass Bad {\n");
        for (int i = 0; i < 50; i++) {
            text.append("    int a").append(i).append(" = true;\n");
        }

        assertThat(process.compile(submission("student/Bad.java", text + "}\n")).errors())
                .hasSize(20);
    }

    @Test
    void annotationProcessorsAndOtherPackagesChangeNothing() {
        Compiled compiled = process.compile(submission(
                "student/A.java", "package student;\n@Deprecated\nclass A {}\n",
                "student/p.java", "package student;\nclass p {}\n"));

        assertThat(compiled.classes()).containsOnlyKeys("student.A", "student.p");
    }

    @Test
    void styleFindingsQuoteTheLineInOrder() {
        List<StyleFinding> findings = process.style(submission("student/Ugly.java", """
                package student;

                import java.util.*;

                class Ugly {
                    int Answer() {
                        if (true) return 1;
                        return 2;
                    }
                }
                """));

        assertThat(findings)
                .extracting(StyleFinding::rule)
                .containsExactly("AvoidStarImport", "MethodName", "NeedBraces");
        assertThat(findings.get(1).path()).isEqualTo("student/Ugly.java");
        assertThat(findings.get(1).line()).isEqualTo(6);
        assertThat(findings.get(1).sourceLine()).isEqualTo("    int Answer() {");
    }

    @Test
    void goodStyleHasNoFindings() {
        assertThat(process.style(submission("student/Half.java", answering("Half", 2))))
                .isEmpty();
    }

    @Test
    void aHundredStyleFindingsAndANoteAreEnough() {
        String text = "package student;\n\nclass Ugly {\n" + "    int A_B;\n".repeat(150) + "}\n";

        List<StyleFinding> findings = process.style(submission("student/Ugly.java", text));

        assertThat(findings).hasSize(101);
        assertThat(findings.get(100).message()).isEqualTo("There are 50 more findings; mend these first.");
    }

    @Test
    void aFileThatDoesNotParseHasNoStyleFindingsAndSpoilsNoOther() {
        List<StyleFinding> findings = process.style(submission(
                "student/Bad.java", "package student;\nclass Bad {{{\n",
                "student/Ugly.java", "package student;\n\nimport java.util.*;\n\nclass Ugly {}\n"));

        assertThat(findings).extracting(StyleFinding::rule).containsExactly("AvoidStarImport");
    }
}
