package deltarule.grader.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles a student's class in memory. */
final class Compiled {
    private Compiled() {}

    /** A submission of one class {@code student.Answers}, which solves {@link Probe} with these members. */
    static StudentCode probe(String members) throws IOException {
        String source = "package student;\nimport deltarule.grader.sandbox.Probe;\n"
                + "class Answers implements Probe {\n" + members + "\n" + remaining(members) + "}\n";
        return new StudentCode(classes("student.Answers", source), Map.of(Probe.class, "student.Answers"));
    }

    static Map<String, byte[]> classes(String name, String source) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, ByteArrayOutputStream> outputs = new LinkedHashMap<>();
        try (StandardJavaFileManager standard = compiler.getStandardFileManager(null, null, null)) {
            JavaFileManager manager = new ForwardingJavaFileManager<JavaFileManager>(standard) {
                @Override
                public JavaFileObject getJavaFileForOutput(
                        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
                    return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/')), kind) {
                        @Override
                        public OutputStream openOutputStream() {
                            return outputs.computeIfAbsent(className, ignored -> new ByteArrayOutputStream());
                        }
                    };
                }
            };
            List<String> options =
                    List.of("-proc:none", "-nowarn", "-classpath", System.getProperty("java.class.path"));
            URI place = URI.create("memory:///" + name.replace('.', '/') + ".java");
            JavaFileObject file = new SimpleJavaFileObject(place, JavaFileObject.Kind.SOURCE) {
                @Override
                public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                    return source;
                }
            };
            if (!compiler.getTask(null, manager, null, options, null, List.of(file))
                    .call()) {
                throw new IllegalArgumentException(source);
            }
        }
        Map<String, byte[]> classes = new LinkedHashMap<>();
        outputs.forEach((className, bytes) -> classes.put(className, bytes.toByteArray()));
        return classes;
    }

    private static String remaining(String members) {
        StringBuilder stubs = new StringBuilder();
        for (String stub : List.of(
                "double twice(double number) { return 2 * number; }",
                "double[] scale(double[] v, double f) { double[] r = v.clone();"
                        + " for (int i = 0; i < r.length; i++) { r[i] *= f; } return r; }",
                "double[][] transpose(double[][] m) { double[][] t = new double[m[0].length][m.length];"
                        + " for (int i = 0; i < m.length; i++) { for (int j = 0; j < t.length; j++) { t[j][i] = m[i][j]; } }"
                        + " return t; }",
                "Sample echo(Sample s) { int[][] c = new int[s.counts().length][];"
                        + " for (int i = 0; i < c.length; i++) { c[i] = s.counts()[i].clone(); }"
                        + " return new Sample(s.name(), s.values().clone(), c, s.flag(), s.seed()); }",
                "boolean[] negate(boolean[] f) { boolean[] r = f.clone();"
                        + " for (int i = 0; i < r.length; i++) { r[i] = !r[i]; } return r; }",
                "int count(double[][][] t) { int n = 0; for (double[][] m : t) { for (double[] r : m) { n += r.length; } }"
                        + " return n; }",
                "String run(String what) { return what; }")) {
            String name = stub.substring(stub.indexOf(' ') + 1, stub.indexOf('('));
            if (!members.contains(" " + name + "(")) {
                stubs.append("public ").append(stub).append('\n');
            }
        }
        return stubs.toString();
    }
}
