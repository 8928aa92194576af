package deltarule.grader.certify;

import deltarule.grader.files.ClassBytes;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.Rooms;
import deltarule.grader.sandbox.ContractClasses;
import deltarule.grader.sandbox.StudentCode;
import deltarule.testkit.JavaText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The first equivalent of an exercise, dressed as a student's class, with all that it needs. */
final class EquivalentCode {
    private EquivalentCode() {}

    static StudentCode of(Exercise exercise) {
        Rooms rooms = Rooms.of(exercise.problem());
        Map<String, byte[]> classes = new LinkedHashMap<>(compile(exercise, rooms));
        for (Class<?> anchor : List.of(rooms.parameters(), rooms.referenceClass(), rooms.tests(), JavaText.class)) {
            classes.putAll(ClassBytes.beside(anchor));
        }
        classes.keySet()
                .removeAll(ContractClasses.of(List.of(exercise.problem().contract()))
                        .keySet());
        return new StudentCode(
                classes,
                Map.of(exercise.problem().contract(), exercise.problem().solutionName()));
    }

    private static Map<String, byte[]> compile(Exercise exercise, Rooms rooms) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, byte[]> classes = new LinkedHashMap<>();
        try (JavaFileManager files = new InMemory(compiler.getStandardFileManager(null, null, null), classes)) {
            String name = exercise.problem().solutionName();
            JavaFileObject source = new Source(name, source(exercise, rooms));
            List<String> options = List.of("-proc:none", "-cp", System.getProperty("java.class.path"));
            boolean done = compiler.getTask(null, files, null, options, null, List.of(source))
                    .call();
            if (!done) {
                throw new IllegalStateException(
                        "The dress of an equivalent of " + exercise.problem().id() + " does not compile");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return classes;
    }

    private static String source(Exercise exercise, Rooms rooms) {
        Class<?> contract = exercise.problem().contract();
        String equivalents = rooms.tests().getPackageName() + "." + contract.getSimpleName() + "Equivalents";
        StringBuilder source = new StringBuilder("package student;\npublic class " + contract.getSimpleName()
                + "Solution implements " + contract.getName() + " {\n  private final " + contract.getName()
                + " it = new " + equivalents + "().of("
                + JavaText.of(exercise.parameters()).replace("new ", "new " + contract.getPackageName() + ".")
                + ").get(0).implementation();\n");
        for (Method method : contract.getMethods()) {
            StringJoiner parameters = new StringJoiner(", ");
            StringJoiner arguments = new StringJoiner(", ");
            for (int i = 0; i < method.getParameterCount(); i++) {
                parameters.add(method.getParameterTypes()[i].getCanonicalName() + " a" + i);
                arguments.add("a" + i);
            }
            source.append("  @Override public ")
                    .append(method.getReturnType().getCanonicalName())
                    .append(' ')
                    .append(method.getName())
                    .append("(" + parameters + ") { return it.")
                    .append(method.getName())
                    .append("(" + arguments + "); }\n");
        }
        return source.append("}\n").toString();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, byte[]> classes;

        InMemory(JavaFileManager files, Map<String, byte[]> classes) {
            super(files);
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, javax.tools.FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("bytes:///" + name), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return new ByteArrayOutputStream() {
                        @Override
                        public void close() {
                            classes.put(name, toByteArray());
                        }
                    };
                }

                @Override
                public InputStream openInputStream() {
                    throw new UnsupportedOperationException("written only");
                }
            };
        }
    }
}
