package deltarule.sources;

import static org.assertj.core.api.Assertions.assertThat;

import com.puppycrawl.tools.checkstyle.Checker;
import com.puppycrawl.tools.checkstyle.ConfigurationLoader;
import com.puppycrawl.tools.checkstyle.PropertiesExpander;
import com.puppycrawl.tools.checkstyle.api.AuditEvent;
import com.puppycrawl.tools.checkstyle.api.AuditListener;
import com.puppycrawl.tools.checkstyle.api.CheckstyleException;
import com.puppycrawl.tools.checkstyle.api.Configuration;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.xml.sax.InputSource;

/** The course style finds what Checkstyle itself finds with {@code course-style.xml}. */
final class CourseStyleTest {
    private static final String CARELESS = """
            package student;

            import java.util.*;
            import java.io.File;
            import java.io.File;

            public class careless {
                static final double factor = 2.0; int A_b, c; static int Count;
                /* a block */ int[] right; int wrong [];
                public double Of(double[] X, int Y_z) {
                    if (X == null) return 0;
                    for(int i=0;i<3;i++) for (int j = 0; j < 3; j++) for (int k = 0; k < 3; k++)
                        for (int l = 0; l < 3; l++) for (int m = 0; m < 3; m++) { i++; }
                    try { wrong = null; } catch (RuntimeException e) { }
                    try { wrong = null; } catch (RuntimeException e) { /* nothing to do */ }
                    switch (Y_z) { case 1: c = 1; case 2: c = 2; break; }
                    boolean same = "a" == "b";;
                    if (same) { }
                    long large = 3l;
                \tif (same == true) { return 1; } else { return 0; }
                }
                int many(int a, int b, int c, int d, int e, int f, int g, int h, int i)
                {
                    int x_y = 0;
                    return a+b;
                }
                careless() {}
                void nothing() {}
                Runnable doNothing = () -> {};
                boolean no(boolean x) { if (x) { return true; } else { return false; } }
                public boolean equals(Object o) { return false; }
            }
            """;

    private static final String LONG = "package student;\n\n"
            + "import static java.util.concurrent.atomic.AtomicInteger." + "x".repeat(120) + ";\n\n"
            + "/** See https://example.org/" + "x".repeat(120) + ". */\n"
            + "class Long {\n"
            + "    // " + "x".repeat(120) + "\n"
            + "    void method(int x) {\n"
            + "        x = x + 1;\n".repeat(81)
            + "    }\n"
            + "\n".repeat(1000)
            + "}\n";

    private static final String CLEAN = """
            package student;

            /** A matrix has one capital letter. */
            final class Clean {
                double first(double[][] W, double[] b1) {
                    double[][] A2 = W;
                    return A2[0][0] + b1[0];
                }
            }
            """;

    static final List<Source> FILES = List.of(
            new Source("Careless.java", CARELESS), new Source("Long.java", LONG), new Source("Clean.java", CLEAN));

    @ParameterizedTest
    @FieldSource("FILES")
    void everyFindingIsCheckstylesOwn(Source source, @TempDir Path folder) throws IOException, CheckstyleException {
        List<String> findings = new CourseStyle()
                .check(List.of(source)).stream()
                        .map(one -> one.line() + " " + one.column() + " " + one.rule() + " " + one.message())
                        .toList();
        assertThat(findings).containsExactlyInAnyOrderElementsOf(own(source, folder));
        assertThat(findings.isEmpty()).isEqualTo(source.text().equals(CLEAN));
    }

    @Test
    void everyRuleFindsSomething() throws CheckstyleException {
        assertThat(new CourseStyle().check(FILES)).extracting(Finding::rule).containsAll(rules(configuration()));
    }

    private static List<String> rules(Configuration module) {
        return Stream.of(module.getChildren())
                .flatMap(child -> child.getChildren().length == 0 ? Stream.of(child.getName()) : rules(child).stream())
                .toList();
    }

    private static Configuration configuration() throws CheckstyleException {
        return ConfigurationLoader.loadConfiguration(
                new InputSource(CourseStyleTest.class.getResourceAsStream("course-style.xml")),
                new PropertiesExpander(new Properties()),
                ConfigurationLoader.IgnoredModulesOptions.OMIT);
    }

    private static List<String> own(Source source, Path folder) throws IOException, CheckstyleException {
        Path file = Files.writeString(folder.resolve(source.path()), source.text(), StandardCharsets.UTF_8);
        Findings findings = new Findings();
        Checker checker = new Checker();
        checker.setModuleClassLoader(CourseStyle.class.getClassLoader());
        checker.setTabWidth(4);
        checker.configure(configuration());
        checker.addListener(findings);
        checker.process(List.of(new File(file.toString())));
        checker.destroy();
        return findings.found;
    }

    private static final class Findings implements AuditListener {
        private final List<String> found = new ArrayList<>();

        @Override
        public void addError(AuditEvent event) {
            String check = event.getSourceName();
            found.add(event.getLine() + " " + event.getColumn() + " "
                    + check.substring(check.lastIndexOf('.') + 1).replaceAll("Check$", "") + " " + event.getMessage());
        }

        @Override
        public void addException(AuditEvent event, Throwable fault) {
            throw new IllegalStateException(fault);
        }

        @Override
        public void auditStarted(AuditEvent event) {}

        @Override
        public void auditFinished(AuditEvent event) {}

        @Override
        public void fileStarted(AuditEvent event) {}

        @Override
        public void fileFinished(AuditEvent event) {}
    }
}
