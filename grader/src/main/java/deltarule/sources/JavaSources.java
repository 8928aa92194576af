package deltarule.sources;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Runs javac once on sources in memory, with nothing but the contracts on its class path. */
final class JavaSources {
    private static final int JAVA_OF_THE_COURSE = 17;

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final List<Path> contracts;
    private final List<String> options;

    JavaSources(List<Path> contracts) {
        this.contracts = List.copyOf(contracts);
        List<String> all = new ArrayList<>(List.of(
                "-proc:none",
                "-implicit:none",
                "-nowarn",
                "-Xlint:none",
                "-g:lines,source",
                // A worker lives for one submission: what text needs linking at its first use is never earned back.
                "-XDstringConcat=inline",
                "-Xmaxerrs",
                "1000",
                // Students' classes run on this module alone: what needs another must not compile first and fail later.
                "--limit-modules",
                "java.base"));
        if (Runtime.version().feature() > JAVA_OF_THE_COURSE) {
            all.addAll(List.of("--release", String.valueOf(JAVA_OF_THE_COURSE)));
        }
        options = List.copyOf(all);
    }

    CompilerRun run(List<Source> sources) {
        List<Finding> errors = new ArrayList<>();
        StringWriter printed = new StringWriter();
        try (StandardJavaFileManager files =
                        compiler.getStandardFileManager(diagnostic -> {}, Locale.ROOT, StandardCharsets.UTF_8);
                MemoryClasses classes = new MemoryClasses(files)) {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, contracts);
            files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
            boolean succeeded = compiler.getTask(
                            printed,
                            classes,
                            diagnostic -> note(diagnostic, errors),
                            options,
                            null,
                            sources.stream().map(MemorySource::new).toList())
                    .call();
            if (succeeded && errors.isEmpty()) {
                return new CompilerRun(classes.classes(), List.of(), "");
            }
            return new CompilerRun(Map.of(), errors, errors.isEmpty() ? "javac gave up: " + printed : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (StackOverflowError | RuntimeException e) {
            return new CompilerRun(Map.of(), List.of(), "javac gave up: " + e);
        }
    }

    private static void note(Diagnostic<? extends JavaFileObject> diagnostic, List<Finding> errors) {
        if (diagnostic.getKind() != Diagnostic.Kind.ERROR) {
            return;
        }
        String message = diagnostic.getMessage(Locale.ROOT);
        if (diagnostic.getSource() instanceof MemorySource file) {
            int line = (int) Math.max(0, diagnostic.getLineNumber());
            int column = (int) Math.max(0, diagnostic.getColumnNumber());
            errors.add(new Finding(
                    file.source().path(),
                    line,
                    column,
                    "",
                    message,
                    SourceLines.line(file.source().text(), line)));
        } else {
            errors.add(Finding.about("", "", message));
        }
    }
}
