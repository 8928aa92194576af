package deltarule.grader.handout;

import deltarule.grader.problem.CriterionSpec;
import deltarule.grader.problem.Problem;
import deltarule.grader.problem.Visibility;
import deltarule.testkit.JavaText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The public tests of one exercise as a JUnit 5 class. */
final class PublicTestSource {
    private final ExercisePart part;
    private final Problem problem;

    private PublicTestSource(ExercisePart part) {
        this.part = part;
        this.problem = part.exercise().problem();
    }

    static String of(ExercisePart part) {
        return new PublicTestSource(part).source();
    }

    private String source() {
        Map<String, List<PublicCase>> tests = new LinkedHashMap<>();
        for (PublicCase one : part.publicCases()) {
            String test = one.test() + (one.refused() ? "Refuses" : "");
            tests.computeIfAbsent(test, none -> new ArrayList<>()).add(one);
        }
        StringBuilder body = new StringBuilder();
        tests.forEach((name, cases) -> body.append(test(uniqueName(name, tests), cases)));
        String contract = part.contract().simpleName();
        String header = "/**\n * The public tests of \"" + problem.title()
                + "\": the questions, right answers and allowances\n * of the grader's public criteria.\n */\n"
                + "@TestInstance(TestInstance.Lifecycle.PER_CLASS)\n"
                + "@DisplayName(" + JavaText.of(problem.title()) + ")\n"
                + "@PublicTests(problem = " + JavaText.of(problem.id()) + ", publicPoints = "
                + points(Visibility.PUBLIC)
                + ", hiddenPoints = " + points(Visibility.HIDDEN) + ")\nclass " + contract
                + "Test {\n    private final "
                + contract + " solution = Guarded.by(" + contract + ".class, " + part.solution() + "::new);\n";
        String code = header + body + "}\n";
        return "package student;\n\n" + imports(code) + "\n" + code;
    }

    private int points(Visibility visibility) {
        return problem.criteria().stream()
                .filter(criterion -> criterion.visibility() == visibility)
                .mapToInt(CriterionSpec::points)
                .sum();
    }

    /** A test name that is neither a contract method's nor another test's own. */
    private static String uniqueName(String name, Map<String, List<PublicCase>> tests) {
        boolean withoutSuffix = tests.containsKey(name.replaceAll("Refuses$", ""));
        return name.endsWith("Refuses") && !withoutSuffix ? name.replaceAll("Refuses$", "") : name;
    }

    private String test(String name, List<PublicCase> cases) {
        PublicCase first = cases.get(0);
        ContractMethod method = part.contract().methods().stream()
                .filter(one -> one.name().equals(first.method().getName()))
                .findFirst()
                .orElseThrow();
        boolean oneTolerance = cases.stream().allMatch(one -> one.tolerance().equals(first.tolerance()));
        StringBuilder list = new StringBuilder();
        for (PublicCase one : cases) {
            list.append(list.isEmpty() ? "" : ",\n").append(row(one, oneTolerance));
        }
        List<String> signature = new ArrayList<>(List.of("String example"));
        List<String> names = new ArrayList<>();
        for (ContractMethod.Parameter parameter : method.parameters()) {
            boolean taken =
                    List.of("example", "expected", "tolerance", "solution").contains(parameter.name());
            names.add(parameter.name() + (taken ? "Argument" : ""));
            signature.add(parameter.type() + " " + names.get(names.size() - 1));
        }
        String call = "() -> solution." + method.name() + "(" + String.join(", ", names) + ")";
        if (!first.refused()) {
            signature.add(method.returnType() + " expected");
            if (!oneTolerance) {
                signature.add("Tolerance tolerance");
            }
            call += ", expected, " + (oneTolerance ? ToleranceText.of(first.tolerance()) : "tolerance");
        }
        CriterionSpec criterion = first.criterion();
        return "\n    static Stream<Arguments> " + name + "() {\n        return Stream.of(\n" + list + ");\n    }\n\n"
                + "    /** " + criterion.title().replace("*/", "") + ". */\n"
                + "    @ParameterizedTest(name = \"{0}\")\n    @MethodSource\n    @DisplayName("
                + JavaText.of(criterion.title()) + ")\n    @PublicCriterion(id = " + JavaText.of(criterion.id())
                + ", points = " + criterion.points() + ")\n"
                + SourceLines.wrapped("    void ", name + "(" + String.join(", ", signature) + ") {") + "\n"
                + SourceLines.wrapped(
                        "        ", "Answers." + (first.refused() ? "refuses" : "same") + "(" + call + ");")
                + "\n    }\n";
    }

    private static String row(PublicCase one, boolean oneTolerance) {
        List<String> values = new ArrayList<>();
        values.add(JavaText.of(one.name()));
        for (Object argument : one.arguments()) {
            values.add(JavaText.of(argument));
        }
        if (!one.refused()) {
            values.add(JavaText.of(one.expected()));
            if (!oneTolerance) {
                values.add(ToleranceText.of(one.tolerance()));
            }
        }
        String margin = "                ";
        String line = margin + "Arguments.arguments(" + String.join(", ", values) + ")";
        if (line.length() <= 110) {
            return line;
        }
        StringBuilder lines = new StringBuilder(margin + "Arguments.arguments(");
        String gap = "\n";
        for (String value : values) {
            lines.append(gap).append(SourceLines.wrapped(margin + "        ", value));
            gap = ",\n";
        }
        return lines.append(")").toString();
    }

    private String imports(String code) {
        TreeSet<String> names = new TreeSet<>(List.of(
                "deltarule.handout.Answers",
                "deltarule.handout.Guarded",
                "deltarule.handout.PublicCriterion",
                "deltarule.handout.PublicTests",
                "deltarule.testkit.Tolerance",
                "java.util.stream.Stream",
                "org.junit.jupiter.api.DisplayName",
                "org.junit.jupiter.api.TestInstance",
                "org.junit.jupiter.params.ParameterizedTest",
                "org.junit.jupiter.params.provider.Arguments",
                "org.junit.jupiter.params.provider.MethodSource"));
        part.contract().classes().forEach(type -> names.add(type.getCanonicalName()));
        StringBuilder imports = new StringBuilder();
        for (String name : names) {
            String simple = name.substring(name.lastIndexOf('.') + 1);
            if (Pattern.compile("\\b" + simple + "\\b").matcher(code).find()) {
                imports.append("import ").append(name).append(";\n");
            }
        }
        return imports.toString();
    }
}
