package deltarule.grader.submission;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.submission.SourceOutline.DeclaredType;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("alone")
class SourceScannerTest {
    private static final String QUOTES = "\"\"\"";

    @Test
    void packageImportsAndTopLevelTypesAreFound() {
        SourceOutline outline = SourceScanner.outline("""
                package student . net;
                import java.util.*;
                import static org.junit.jupiter.api.Assertions.assertEquals;
                @SuppressWarnings({"a", "class B {}"})
                public final class A<T extends Comparable<T>> { class Inner {} }
                interface I {}
                enum E { ONE }
                record R(int class_) {}
                @interface N {}
                non-sealed class S {}
                """);

        assertThat(outline.packageName()).isEqualTo("student.net");
        assertThat(outline.imports()).containsExactly("java.util.*", "org.junit.jupiter.api.Assertions.assertEquals");
        assertThat(outline.types())
                .containsExactly(
                        new DeclaredType("A", true),
                        new DeclaredType("I", false),
                        new DeclaredType("E", false),
                        new DeclaredType("R", false),
                        new DeclaredType("N", false),
                        new DeclaredType("S", false));
    }

    @Test
    void commentsStringsAndTextBlocksDeclareNothing() {
        SourceOutline outline = SourceScanner.outline("/* package a; class X {} */ // class Y {}\npackage student;\n"
                + "class A { String s = \"} class Z {\"; char c = '}'; char q = '\\''; String t = " + QUOTES
                + "\n} class W { \\" + QUOTES + " }\n" + QUOTES + "; }\nclass B {}");

        assertThat(outline.packageName()).isEqualTo("student");
        assertThat(outline.types()).extracting(DeclaredType::name).containsExactly("A", "B");
    }

    @Test
    void unicodeEscapesMeanTheirLetters() {
        SourceOutline outline =
                SourceScanner.outline("\\u0070ackage student\\uu003b class \\u0041 { String s = \"\\\\u0022\"; }");

        assertThat(outline.packageName()).isEqualTo("student");
        assertThat(outline.types()).extracting(DeclaredType::name).containsExactly("A");
    }

    @Test
    void brokenSourcesAreReadAsFarAsTheyGo() {
        assertThat(SourceScanner.outline("package student;\nclass A { String s = \"open\n; } }\nclass B {")
                        .types())
                .extracting(DeclaredType::name)
                .containsExactly("A", "B");
        assertThat(SourceScanner.outline("class").types()).isEmpty();
        assertThat(SourceScanner.outline("").packageName()).isEmpty();
        assertThat(SourceScanner.outline("/* open \"").types()).isEmpty();
        assertThat(SourceScanner.outline("\"\"\" open \\").types()).isEmpty();
        assertThat(SourceScanner.outline("\\u00g1 \\u12").types()).isEmpty();
    }

    @Test
    void aMegabyteOfBracketsIsReadInOnePass() {
        Assertions.assertTimeout(
                Duration.ofSeconds(5), () -> SourceScanner.outline("{([".repeat(350_000) + "class A {}"));
    }
}
