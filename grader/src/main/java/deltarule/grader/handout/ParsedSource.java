package deltarule.grader.handout;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Java sources as syntax trees.
 *
 * @param units one tree for each source, in their order
 * @param docs their comments
 */
record ParsedSource(List<CompilationUnitTree> units, DocTrees docs) {

    static ParsedSource of(String name, String source) {
        return of(Map.of(name, source));
    }

    /**
     * Parses several sources at once.
     *
     * @param sources each by the name of its class
     */
    static ParsedSource of(Map<String, String> sources) {
        List<JavaFileObject> files = new ArrayList<>();
        sources.forEach((name, source) -> files.add(new InMemory(name, source)));
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, problem -> {}, List.of("-proc:none"), null, files);
        try {
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            return new ParsedSource(units, DocTrees.instance(task));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class InMemory extends SimpleJavaFileObject {
        private final String source;

        InMemory(String name, String source) {
            super(URI.create("source:///" + name + ".java"), Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }
}
