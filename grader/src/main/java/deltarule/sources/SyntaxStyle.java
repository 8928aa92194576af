package deltarule.sources;

import com.puppycrawl.tools.checkstyle.JavaParser;
import com.puppycrawl.tools.checkstyle.api.AbstractCheck;
import com.puppycrawl.tools.checkstyle.api.CheckstyleException;
import com.puppycrawl.tools.checkstyle.api.DetailAST;
import com.puppycrawl.tools.checkstyle.api.FileContents;
import com.puppycrawl.tools.checkstyle.api.FileText;
import com.puppycrawl.tools.checkstyle.api.Violation;
import com.puppycrawl.tools.checkstyle.utils.TokenUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Checkstyle's checks of the syntax tree, as its TreeWalker runs them, on a {@link SyntaxTree}. */
final class SyntaxStyle {
    private final Walk withoutComments = new Walk();
    private final Walk withComments = new Walk();

    SyntaxStyle(List<AbstractCheck> checks) {
        checks.forEach(check -> (check.isCommentNodesRequired() ? withComments : withoutComments).add(check));
    }

    /** The violations in a file. */
    SortedSet<Violation> violations(FileText text) throws CheckstyleException {
        SortedSet<Violation> violations = new TreeSet<>();
        SyntaxTree tree = SyntaxTree.of(text);
        withoutComments.over(tree.root(), tree.contents(), violations);
        if (!withComments.checks.isEmpty()) {
            DetailAST root = JavaParser.appendHiddenCommentNodes(tree.root());
            withComments.over(root, tree.contents(), violations);
        }
        return violations;
    }

    /** Checks that see the same tree, and the kinds of node each asked for. */
    private static final class Walk {
        private final List<AbstractCheck> checks = new ArrayList<>();
        private final Map<Integer, List<AbstractCheck>> interested = new HashMap<>();

        void add(AbstractCheck check) {
            checks.add(check);
            if (check.getTokenNames().isEmpty()) {
                interest(check, check.getDefaultTokens());
            } else {
                interest(check, check.getRequiredTokens());
                interest(
                        check,
                        check.getTokenNames().stream()
                                .mapToInt(TokenUtil::getTokenId)
                                .toArray());
            }
        }

        private void interest(AbstractCheck check, int[] kinds) {
            for (int kind : kinds) {
                List<AbstractCheck> others = interested.computeIfAbsent(kind, missing -> new ArrayList<>());
                if (!others.contains(check)) {
                    others.add(check);
                }
            }
        }

        void over(DetailAST root, FileContents contents, SortedSet<Violation> violations) {
            for (AbstractCheck check : checks) {
                check.setFileContents(contents);
                check.clearViolations();
                check.beginTree(root);
            }
            visitAll(root);
            for (AbstractCheck check : checks) {
                check.finishTree(root);
                violations.addAll(check.getViolations());
            }
        }

        /** Without recursion: a long expression is a deep tree. */
        private void visitAll(DetailAST root) {
            DetailAST node = root;
            while (node != null) {
                for (AbstractCheck check : interested.getOrDefault(node.getType(), List.of())) {
                    check.visitToken(node);
                }
                DetailAST next = node.getFirstChild();
                while (node != null && next == null) {
                    for (AbstractCheck check : interested.getOrDefault(node.getType(), List.of())) {
                        check.leaveToken(node);
                    }
                    next = node.getNextSibling();
                    node = node.getParent();
                }
                node = next;
            }
        }
    }
}
