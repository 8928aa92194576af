package deltarule.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.puppycrawl.tools.checkstyle.JavaParser;
import com.puppycrawl.tools.checkstyle.api.CheckstyleException;
import com.puppycrawl.tools.checkstyle.api.DetailAST;
import com.puppycrawl.tools.checkstyle.api.FileContents;
import com.puppycrawl.tools.checkstyle.api.FileText;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick parse finds the tree that Checkstyle's own finds. */
final class SyntaxTreeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "../problem-sets/samples",
                "../problem-sets/whole-set-samples",
                "../reference/src/main",
                "src/main/java/deltarule/sources"
            })
    void theTreeOfEverySourceIsCheckstylesOwn(String folder) throws IOException, CheckstyleException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(Path.of(folder))) {
            files = walk.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.toString().contains("compile"))
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(5);
        for (Path file : files) {
            FileText text = text(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            assertThat(written(SyntaxTree.of(text).root())).as(file.toString()).isEqualTo(own(text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "double a = f(x -> x + 1, y -> -y * 2 + z);",
                "DoubleUnaryOperator g = t -> t > 0 ? t : u -> u + t < 3 ? 1 : 2;",
                "int b = (int) x + (y) - (-z) + (int) (w) * 2;",
                "Runnable r = (Runnable & java.io.Serializable) () -> a = b += c << 2 >>> 1;",
                "boolean c = o instanceof String s && s.length() > 2 || !(o instanceof Integer);",
                "int d = switch (k) { case 1, 2 -> f(k) + 1; case 3 -> { yield (k) + 2; } default -> -k; };",
                "switch (k) { case A: (x)++; break; case B + 1: (f(y)).g(); default: }",
                "java.util.Map<String, int[]>[] m = new java.util.Map[f(1) + 2]; m[0].get(\"a\")[i++ + 1]--;",
                "F h = int[]::new; G i = this::<Integer>of; a.new B(1).c().<D>e(x).f++;",
                "for (int i = 0, j = n - 1; i < j && a[i] * b < c; i++, j--) x ^= y & z | w;"
            })
    void theTreeOfAnExpressionIsCheckstylesOwn(String statement) throws CheckstyleException {
        FileText text = text("class Sample { void of() { " + statement + " } }");
        assertThat(written(SyntaxTree.of(text).root())).isEqualTo(own(text));
    }

    @Test
    void whatDoesNotParseIsRefused() {
        assertThatThrownBy(() -> SyntaxTree.of(text("class Sample { void of() { return 1 + ; } }")))
                .isInstanceOf(CheckstyleException.class);
    }

    private static FileText text(String source) {
        return new FileText(new File("Sample.java"), source.lines().toList());
    }

    private static String own(FileText text) throws CheckstyleException {
        return written(JavaParser.parse(new FileContents(text)));
    }

    private static String written(DetailAST root) {
        StringBuilder written = new StringBuilder();
        for (DetailAST node = root; node != null; node = node.getNextSibling()) {
            written.append('(').append(node.getType()).append(' ').append(node.getText());
            written.append(' ')
                    .append(node.getLineNo())
                    .append(':')
                    .append(node.getColumnNo())
                    .append(written(node.getFirstChild()))
                    .append(')');
        }
        return written.toString();
    }
}
