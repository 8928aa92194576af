package deltarule.sources;

import com.puppycrawl.tools.checkstyle.JavaAstVisitor;
import com.puppycrawl.tools.checkstyle.JavaParser;
import com.puppycrawl.tools.checkstyle.api.CheckstyleException;
import com.puppycrawl.tools.checkstyle.api.DetailAST;
import com.puppycrawl.tools.checkstyle.api.FileContents;
import com.puppycrawl.tools.checkstyle.api.FileText;
import com.puppycrawl.tools.checkstyle.grammar.java.JavaLanguageLexer;
import com.puppycrawl.tools.checkstyle.grammar.java.JavaLanguageParser;
import java.util.concurrent.atomic.AtomicInteger;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ParserATNSimulator;
import org.antlr.v4.runtime.atn.PredictionContextCache;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.atn.StarLoopEntryState;
import org.antlr.v4.runtime.dfa.DFA;

/**
 * Checkstyle's syntax tree of a file, parsed another way. Whether an expression goes on at an operator is asked at every
 * operator, and Checkstyle's own parser answers each time from the whole context anew, because a lambda's body may end
 * there: nine tenths of its time. Here that one question is answered without the context, from what was learnt before: the
 * expression goes on wherever it could in some context. Where this is wrong, what follows does not parse, and Checkstyle's
 * own parser has the last word; so there is no other tree.
 *
 * @param root the tree, without comments
 * @param contents the file, with the comments found in it
 */
record SyntaxTree(DetailAST root, FileContents contents) {
    /** After as many files everything learnt is forgotten, so that it cannot fill the memory. */
    private static final int FILES_REMEMBERED = 5_000;

    private static final AtomicInteger FILES = new AtomicInteger();
    private static volatile Learnt learnt = new Learnt();

    /**
     * Parses.
     *
     * @throws CheckstyleException if the file does not parse
     */
    static SyntaxTree of(FileText text) throws CheckstyleException {
        try {
            FileContents contents = new FileContents(text);
            return new SyntaxTree(parsed(contents), contents);
        } catch (IllegalStateException noTree) {
            FileContents contents = new FileContents(text);
            return new SyntaxTree(JavaParser.parse(contents), contents);
        }
    }

    private static DetailAST parsed(FileContents contents) {
        if (FILES.incrementAndGet() % FILES_REMEMBERED == 0) {
            learnt = new Learnt();
        }
        String text = contents.getText().getFullText().toString();
        JavaLanguageLexer lexer = new JavaLanguageLexer(CharStreams.fromString(text), true);
        lexer.setCommentListener(contents);
        lexer.removeErrorListeners();
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        JavaLanguageParser parser = new JavaLanguageParser(tokens);
        parser.setInterpreter(new Prediction(parser, learnt));
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        return new JavaAstVisitor(tokens).visit(parser.compilationUnit());
    }

    /** What earlier files taught the parser; several files may use and extend it at a time. */
    private static final class Learnt {
        private final DFA[] decisions = new DFA[JavaLanguageParser._ATN.getNumberOfDecisions()];
        private final PredictionContextCache contexts = new PredictionContextCache();

        Learnt() {
            ATN grammar = JavaLanguageParser._ATN;
            for (int i = 0; i < decisions.length; i++) {
                decisions[i] = new DFA(grammar.getDecisionState(i), i);
            }
        }
    }

    private static final class Prediction extends ParserATNSimulator {
        private static final int GOES_ON = decisionOfExpressions();

        Prediction(Parser parser, Learnt learnt) {
            super(parser, JavaLanguageParser._ATN, learnt.decisions, learnt.contexts);
        }

        @Override
        public int adaptivePredict(TokenStream input, int decision, ParserRuleContext context) {
            setPredictionMode(decision == GOES_ON ? PredictionMode.SLL : PredictionMode.LL);
            return super.adaptivePredict(input, decision, context);
        }

        private static int decisionOfExpressions() {
            return JavaLanguageParser._ATN.decisionToState.stream()
                    .filter(state -> state.ruleIndex == JavaLanguageParser.RULE_expr
                            && state instanceof StarLoopEntryState loop
                            && loop.isPrecedenceDecision)
                    .findFirst()
                    .orElseThrow()
                    .decision;
        }
    }
}
