package deltarule.grader.handout;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The formulas of a reference as it writes them: its arithmetic expressions, without blanks. */
public final class AnswerExpressions {
    private static final int SHORTEST = 10;
    private static final Set<Tree.Kind> ARITHMETIC =
            EnumSet.of(Tree.Kind.PLUS, Tree.Kind.MINUS, Tree.Kind.MULTIPLY, Tree.Kind.DIVIDE);

    private static final Map<Map<String, String>, List<String>> KNOWN = new ConcurrentHashMap<>();

    private AnswerExpressions() {}

    /** The expressions of a reference, sorted; the shortest has {@value #SHORTEST} characters. */
    public static List<String> of(Class<?> reference) {
        return KNOWN.computeIfAbsent(ReferenceSources.of(reference).files(), AnswerExpressions::read);
    }

    /** A text as these expressions are written. */
    public static String withoutBlanks(String text) {
        StringBuilder solid = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                solid.append(text.charAt(i));
            }
        }
        return solid.toString();
    }

    private static List<String> read(Map<String, String> sources) {
        TreeSet<String> found = new TreeSet<>();
        for (CompilationUnitTree unit : ParsedSource.of(sources).units()) {
            new Expressions(found).scan(unit, null);
        }
        return List.copyOf(found);
    }

    private static final class Expressions extends TreeScanner<Void, Void> {
        private final Set<String> found;

        Expressions(Set<String> found) {
            this.found = found;
        }

        @Override
        public Void visitBinary(BinaryTree tree, Void nothing) {
            boolean text = tree.toString().contains("\"");
            if (ARITHMETIC.contains(tree.getKind()) && !text) {
                String solid = withoutBlanks(tree.toString());
                boolean formula = isFormula(tree.getLeftOperand()) || isFormula(tree.getRightOperand());
                if (solid.length() >= SHORTEST && formula) {
                    found.add(solid);
                }
            }
            return super.visitBinary(tree, null);
        }

        /** One operation on two names is no formula that tells. */
        private static boolean isFormula(ExpressionTree operand) {
            Tree inner = operand instanceof ParenthesizedTree brackets ? brackets.getExpression() : operand;
            return inner instanceof BinaryTree || inner instanceof MethodInvocationTree;
        }
    }
}
