package deltarule.grader.handout;

import deltarule.grader.exam.Exam;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.Problem;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.Rooms;
import deltarule.grader.worksheet.AnswerText;
import deltarule.grader.worksheet.Worksheets;
import deltarule.testkit.JavaText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a student would hand in who makes no mistake: the reference as code, and the right answers to worksheets. For staff. */
public final class AnswerKey {
    private static final Pattern IMPORT = Pattern.compile("(?m)^import .+;\\n");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package .+;\\n+");
    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("(?m)^public (?=(?:abstract |final )*(?:class|interface|record|enum) )");

    /** Solutions by reference and settings: of these there are far fewer than variants. */
    private static final Map<List<Object>, String> KNOWN = new ConcurrentHashMap<>();

    private AnswerKey() {}

    /** The solutions of a set, by path below a handout. */
    public static Map<String, String> of(ProblemSet set) {
        Map<String, String> files = new LinkedHashMap<>();
        Worksheets worksheets = new Worksheets(set, new Exam(set));
        if (!worksheets.isEmpty()) {
            files.put(Handout.ANSWERS, AnswerText.right(worksheets.all()));
        }
        Map<String, String> owners = new HashMap<>();
        for (Exercise exercise : set.exercises()) {
            if (Worksheets.isWorksheet(exercise)) {
                continue;
            }
            requireOwnTypes(exercise.problem(), owners);
            String path = "src/main/java/" + exercise.problem().solutionFile();
            files.put(path, solution(exercise));
        }
        return files;
    }

    /** All solutions of a set are in one package. */
    private static void requireOwnTypes(Problem problem, Map<String, String> owners) {
        for (String type :
                ReferenceSources.of(Rooms.of(problem).referenceClass()).files().keySet()) {
            String other = owners.put(type, problem.id());
            if (other != null) {
                throw new UnusableHandout("The references of " + other + " and " + problem.id() + " both have a " + type
                        + ", which would meet in one answer key; rename one of them.");
            }
        }
    }

    /** The source of {@code student.<Contract>Solution} for a variant. It needs the contract alone. */
    public static String solution(Exercise exercise) {
        return KNOWN.computeIfAbsent(
                List.of(Rooms.of(exercise.problem()).referenceClass(), exercise.settings()), key -> write(exercise));
    }

    private static String write(Exercise exercise) {
        Problem problem = exercise.problem();
        Class<?> parameters = Rooms.of(problem).parameters();
        String reference = Rooms.of(problem).referenceClass().getSimpleName();
        String solution = problem.contract().getSimpleName() + "Solution";
        ReferenceSources sources = ReferenceSources.of(Rooms.of(problem).referenceClass());
        String record = SourceTexts.forStudents(parameters.getName());
        List<String> beside = new ArrayList<>(sources.others());
        beside.add(record);

        TreeSet<String> imports = new TreeSet<>();
        for (String text :
                Stream.concat(Stream.of(sources.own()), beside.stream()).toList()) {
            Matcher matcher = IMPORT.matcher(text);
            while (matcher.find()) {
                imports.add(matcher.group());
            }
        }
        imports.add("import " + problem.contract().getName() + ";\n");
        imports.remove("import " + parameters.getName() + ";\n");
        imports.stream()
                .filter(line -> line.contains("deltarule.") && !line.contains("deltarule.problems."))
                .findFirst()
                .ifPresent(line -> {
                    throw new UnusableHandout(
                            reference + " may use the JDK and its contract only, but has: " + line.strip());
                });
        StringBuilder key = new StringBuilder("package student;\n\n");
        imports.forEach(key::append);
        key.append('\n')
                .append(withConstructor(
                        withoutHead(sources.own()),
                        reference,
                        parameters.getSimpleName(),
                        JavaText.of(exercise.parameters())));
        // One file has one public type.
        beside.forEach(text ->
                key.append('\n').append(PUBLIC_TYPE.matcher(withoutHead(text)).replaceFirst("")));
        return key.toString().replaceAll("\\b" + reference + "\\b", solution);
    }

    private static String withoutHead(String source) {
        String text = PACKAGE.matcher(source).replaceFirst("");
        return IMPORT.matcher(text).replaceAll("").stripLeading();
    }

    /** Adds the constructor without arguments in front of the one that takes the parameters. */
    private static String withConstructor(String body, String reference, String parameters, String values) {
        Matcher constructor = Pattern.compile(
                        "(?m)^(?: {4}/\\*\\*(?:(?!\\*/).)*\\*/\\n)? {4}public " + reference + "\\(\\s*" + parameters
                                + " ",
                        Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(body);
        if (!constructor.find()) {
            throw new UnusableHandout(reference + " has no constructor \"public " + reference + "(" + parameters
                    + " ...)\", of which the answer key's is made.");
        }
        return body.substring(0, constructor.start())
                + "    /** The solution of this variant. */\n    public " + reference + "() {\n        this(" + values
                + ");\n    }\n\n" + body.substring(constructor.start());
    }
}
