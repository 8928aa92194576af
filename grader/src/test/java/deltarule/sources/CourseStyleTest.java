package deltarule.sources;

import static org.assertj.core.api.Assertions.assertThat;

import com.puppycrawl.tools.checkstyle.Checker;
import com.puppycrawl.tools.checkstyle.ConfigurationLoader;
import com.puppycrawl.tools.checkstyle.PropertiesExpander;
import com.puppycrawl.tools.checkstyle.api.AuditEvent;
import com.puppycrawl.tools.checkstyle.api.AuditListener;
import com.puppycrawl.tools.checkstyle.api.CheckstyleException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/** The course style finds what Checkstyle itself finds with the same configuration. */
final class CourseStyleTest {
    private static final String CARELESS = """
            package student;

            import java.util.*;
            import java.io.File;

            public class careless {
                static final double factor = 2.0; int A_b, c;
                /* a block */ int[] right; int wrong [];
                public double Of(double[] X, int Y_z) {
                    if (X == null) return 0;
                    for(int i=0;i<3;i++) for (int j = 0; j < 3; j++) for (int k = 0; k < 3; k++)
                        for (int l = 0; l < 3; l++) { i++; }
                    try { wrong = null; } catch (RuntimeException e) { }
                    try { wrong = null; } catch (RuntimeException e) { /* nothing to do */ }
                    switch (Y_z) { case 1: c = 1; case 2: c = 2; break; }
                    boolean same = "a" == "b";;
                    long large = 3l;
                \tif (same == true) { return 1; } else { return 0; }
                }
                boolean no(boolean x) { if (x) { return true; } else { return false; } }
                public boolean equals(Object o) { return false; }
            }
            """;

    @Test
    void everyFindingIsCheckstylesOwn(@TempDir Path folder) throws IOException, CheckstyleException {
        List<Finding> findings = new CourseStyle().check(List.of(new Source("Careless.java", CARELESS)));
        assertThat(findings).hasSizeGreaterThan(15);
        assertThat(findings.stream()
                        .map(one -> one.line() + " " + one.column() + " " + one.rule() + " " + one.message()))
                .containsExactlyInAnyOrderElementsOf(own(folder));
    }

    private static List<String> own(Path folder) throws IOException, CheckstyleException {
        Path file = Files.writeString(folder.resolve("Careless.java"), CARELESS, StandardCharsets.UTF_8);
        Findings findings = new Findings();
        Checker checker = new Checker();
        checker.setModuleClassLoader(CourseStyle.class.getClassLoader());
        checker.setTabWidth(4);
        checker.configure(ConfigurationLoader.loadConfiguration(
                new InputSource(CourseStyle.class.getResourceAsStream("course-style.xml")),
                new PropertiesExpander(new Properties()),
                ConfigurationLoader.IgnoredModulesOptions.OMIT));
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
