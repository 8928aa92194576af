package deltarule.grader.handout;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import deltarule.grader.problem.CriterionSpec;
import deltarule.grader.problem.Visibility;
import deltarule.testkit.Answer;
import deltarule.testkit.Answering;
import deltarule.testkit.Deviation;
import deltarule.testkit.Tolerance;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the finished public tests of a handout and puts their questions to the variant's reference once more. */
final class PublicExamples {
    private static final Pattern POINTS = Pattern.compile("@PublicCriterion\\(id = \"([^\"]+)\", points = (\\d+)\\)");

    private final ExercisePart part;
    private final Answering reference;
    private final Map<String, Tolerance> tolerances;
    private final Map<String, List<MethodInvocationTree>> rows = new LinkedHashMap<>();
    private final Map<String, String> asked = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();

    private PublicExamples(ExercisePart part) {
        this.part = part;
        this.reference = PublicCases.reference(part.exercise());
        this.tolerances = part.publicCases().stream()
                .map(PublicCase::tolerance)
                .distinct()
                .collect(Collectors.toMap(
                        tolerance -> ToleranceText.of(tolerance).replace(" ", ""), tolerance -> tolerance));
    }

    /** The examples that are wrong, one sentence each; every public test of the handout is read. */
    static List<String> wrong(HandoutDraft draft) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (ExercisePart part : draft.parts()) {
            String name = part.contract().simpleName() + "Test";
            sources.put(name, draft.files().getOrDefault("src/test/java/student/" + name + ".java", ""));
        }
        List<CompilationUnitTree> units = ParsedSource.of(sources).units();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            PublicExamples examples = new PublicExamples(draft.parts().get(i));
            examples.read(units.get(i));
            examples.readPoints(List.copyOf(sources.values()).get(i));
            wrong.addAll(examples.wrong);
        }
        return wrong;
    }

    private void readPoints(String source) {
        Map<String, Integer> printed = new HashMap<>();
        Matcher matcher = POINTS.matcher(source);
        while (matcher.find()) {
            printed.put(matcher.group(1), Integer.valueOf(matcher.group(2)));
        }
        for (CriterionSpec criterion : part.exercise().problem().criteria()) {
            Integer points = printed.get(criterion.id());
            boolean right = points == null ? criterion.visibility() == Visibility.HIDDEN : points == criterion.points();
            if (!right) {
                wrong.add(criterion.id() + " prints " + points + " points, " + criterion.points() + " expected");
            }
        }
    }

    private void read(CompilationUnitTree unit) {
        new Reader().scan(unit, null);
        int examples = 0;
        for (Map.Entry<String, List<MethodInvocationTree>> test : rows.entrySet()) {
            String name = asked.get(test.getKey());
            Method method = Arrays.stream(part.contract().type().getMethods())
                    .filter(one -> one.getName().equals(name))
                    .findFirst()
                    .orElse(null);
            for (MethodInvocationTree row : test.getValue()) {
                examples++;
                require(test.getKey(), method, row.getArguments());
            }
        }
        if (examples != part.publicCases().size()) {
            wrong.add(part.exercise().problem().id() + " prints " + examples + " examples, "
                    + part.publicCases().size() + " expected");
        }
    }

    private void require(String test, Method method, List<? extends ExpressionTree> row) {
        String place = part.exercise().problem().id() + "." + test + " " + row.get(0);
        try {
            Object[] arguments = new Object[method.getParameterCount()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = JavaValue.of(row.get(i + 1), method.getParameterTypes()[i]);
            }
            Answer answer = reference.ask(method, arguments);
            if (row.size() == arguments.length + 1) {
                boolean refused = answer instanceof Answer.Threw threw && threw.illegalArgument();
                note(refused, place + " should be refused, but the reference answers");
                return;
            }
            Object expected = JavaValue.of(row.get(arguments.length + 1), method.getReturnType());
            boolean same = answer instanceof Answer.Value value
                    && Deviation.between(value.value(), expected, tolerance(test, row, arguments.length + 2))
                            .passes();
            note(same, place + " prints another answer than the reference of this variant gives");
        } catch (RuntimeException e) {
            wrong.add(place + " cannot be read: " + e.getMessage());
        }
    }

    private Tolerance tolerance(String test, List<? extends ExpressionTree> row, int place) {
        String text = row.size() > place ? row.get(place).toString() : asked.get(test + " tolerance");
        return tolerances.getOrDefault(text.replace(" ", ""), Tolerance.SCALAR);
    }

    private void note(boolean right, String what) {
        if (!right) {
            wrong.add(what);
        }
    }

    /** Collects the rows of each test, the contract method it asks and the tolerance it names. */
    private final class Reader extends TreeScanner<Void, Void> {
        private String test = "";

        @Override
        public Void visitMethod(MethodTree tree, Void nothing) {
            test = tree.getName().toString();
            return super.visitMethod(tree, null);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
            if (tree.getMethodSelect() instanceof MemberSelectTree select) {
                String owner = select.getExpression().toString();
                if (owner.equals("Arguments")) {
                    rows.computeIfAbsent(test, none -> new ArrayList<>()).add(tree);
                } else if (owner.equals("solution")) {
                    asked.put(test, select.getIdentifier().toString());
                } else if (owner.equals("Answers") && tree.getArguments().size() == 3) {
                    asked.put(test + " tolerance", tree.getArguments().get(2).toString());
                }
            }
            return super.visitMethodInvocation(tree, null);
        }
    }
}
