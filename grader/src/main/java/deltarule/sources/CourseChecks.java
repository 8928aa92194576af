package deltarule.sources;

import com.puppycrawl.tools.checkstyle.DefaultConfiguration;
import com.puppycrawl.tools.checkstyle.api.AbstractCheck;
import com.puppycrawl.tools.checkstyle.api.AbstractFileSetCheck;
import com.puppycrawl.tools.checkstyle.api.AbstractViolationReporter;
import com.puppycrawl.tools.checkstyle.api.CheckstyleException;
import com.puppycrawl.tools.checkstyle.checks.ArrayTypeStyleCheck;
import com.puppycrawl.tools.checkstyle.checks.OuterTypeFilenameCheck;
import com.puppycrawl.tools.checkstyle.checks.UpperEllCheck;
import com.puppycrawl.tools.checkstyle.checks.blocks.EmptyBlockCheck;
import com.puppycrawl.tools.checkstyle.checks.blocks.EmptyCatchBlockCheck;
import com.puppycrawl.tools.checkstyle.checks.blocks.LeftCurlyCheck;
import com.puppycrawl.tools.checkstyle.checks.blocks.NeedBracesCheck;
import com.puppycrawl.tools.checkstyle.checks.coding.EmptyStatementCheck;
import com.puppycrawl.tools.checkstyle.checks.coding.EqualsHashCodeCheck;
import com.puppycrawl.tools.checkstyle.checks.coding.FallThroughCheck;
import com.puppycrawl.tools.checkstyle.checks.coding.MissingSwitchDefaultCheck;
import com.puppycrawl.tools.checkstyle.checks.coding.ModifiedControlVariableCheck;
import com.puppycrawl.tools.checkstyle.checks.coding.MultipleVariableDeclarationsCheck;
import com.puppycrawl.tools.checkstyle.checks.coding.NestedForDepthCheck;
import com.puppycrawl.tools.checkstyle.checks.coding.OneStatementPerLineCheck;
import com.puppycrawl.tools.checkstyle.checks.coding.SimplifyBooleanExpressionCheck;
import com.puppycrawl.tools.checkstyle.checks.coding.SimplifyBooleanReturnCheck;
import com.puppycrawl.tools.checkstyle.checks.coding.StringLiteralEqualityCheck;
import com.puppycrawl.tools.checkstyle.checks.imports.AvoidStarImportCheck;
import com.puppycrawl.tools.checkstyle.checks.imports.RedundantImportCheck;
import com.puppycrawl.tools.checkstyle.checks.imports.UnusedImportsCheck;
import com.puppycrawl.tools.checkstyle.checks.naming.AbstractNameCheck;
import com.puppycrawl.tools.checkstyle.checks.naming.ConstantNameCheck;
import com.puppycrawl.tools.checkstyle.checks.naming.LocalVariableNameCheck;
import com.puppycrawl.tools.checkstyle.checks.naming.MemberNameCheck;
import com.puppycrawl.tools.checkstyle.checks.naming.MethodNameCheck;
import com.puppycrawl.tools.checkstyle.checks.naming.ParameterNameCheck;
import com.puppycrawl.tools.checkstyle.checks.naming.StaticVariableNameCheck;
import com.puppycrawl.tools.checkstyle.checks.naming.TypeNameCheck;
import com.puppycrawl.tools.checkstyle.checks.sizes.FileLengthCheck;
import com.puppycrawl.tools.checkstyle.checks.sizes.LineLengthCheck;
import com.puppycrawl.tools.checkstyle.checks.sizes.MethodLengthCheck;
import com.puppycrawl.tools.checkstyle.checks.sizes.ParameterNumberCheck;
import com.puppycrawl.tools.checkstyle.checks.whitespace.FileTabCharacterCheck;
import com.puppycrawl.tools.checkstyle.checks.whitespace.WhitespaceAroundCheck;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The course style: what a beginner's reader stumbles over, nothing about taste. It costs no points.
 *
 * <p>Checkstyle's own way, a file of XML whose properties find their setters by reflection, takes a single grading a
 * tenth of a second and more.
 */
final class CourseChecks {
    private static final int TAB_WIDTH = 4;
    private static final int LINE_LENGTH = 120;
    private static final int FILE_LENGTH = 1000;
    private static final int METHOD_LENGTH = 80;
    private static final int PARAMETERS = 8;
    private static final int NESTED_LOOPS = 3;
    private static final Pattern LINES_OF_ANY_LENGTH = Pattern.compile("^(package|import) .*|.*https?://.*");
    /** One capital letter is a matrix, as on the slides. */
    private static final Pattern VARIABLE = Pattern.compile("^([a-z][a-zA-Z0-9]*|[A-Z][0-9]?)$");

    private CourseChecks() {}

    /** Checks that look at lines. */
    static List<AbstractFileSetCheck> ofLines() throws CheckstyleException {
        List<AbstractFileSetCheck> checks = List.of(new FileTabCharacterCheck(), lineLength(), fileLength());
        for (AbstractFileSetCheck check : checks) {
            check.setTabWidth(TAB_WIDTH);
            withoutProperties(check);
            check.init();
        }
        return checks;
    }

    /** Checks that look at the syntax tree. */
    static List<AbstractCheck> ofSyntax() throws CheckstyleException {
        List<AbstractCheck> checks = List.of(
                // Names
                new TypeNameCheck(),
                new MethodNameCheck(),
                named(new LocalVariableNameCheck()),
                named(new ParameterNameCheck()),
                new MemberNameCheck(),
                new StaticVariableNameCheck(),
                new ConstantNameCheck(),
                new OuterTypeFilenameCheck(),
                // Imports
                new AvoidStarImportCheck(),
                new UnusedImportsCheck(),
                new RedundantImportCheck(),
                // Blocks and statements
                new NeedBracesCheck(),
                new LeftCurlyCheck(),
                new OneStatementPerLineCheck(),
                new MultipleVariableDeclarationsCheck(),
                new EmptyStatementCheck(),
                new EmptyBlockCheck(),
                new EmptyCatchBlockCheck(),
                new MissingSwitchDefaultCheck(),
                new FallThroughCheck(),
                new ArrayTypeStyleCheck(),
                new UpperEllCheck(),
                whitespaceAround(),
                // Likely mistakes
                new StringLiteralEqualityCheck(),
                new SimplifyBooleanExpressionCheck(),
                new SimplifyBooleanReturnCheck(),
                new ModifiedControlVariableCheck(),
                new EqualsHashCodeCheck(),
                // Size
                methodLength(),
                parameterNumber(),
                nestedForDepth());
        for (AbstractCheck check : checks) {
            check.setTabWidth(TAB_WIDTH);
            withoutProperties(check);
            check.init();
        }
        return checks;
    }

    /** A check asks its configuration for messages, even where it has no property. */
    private static void withoutProperties(AbstractViolationReporter check) throws CheckstyleException {
        check.configure(new DefaultConfiguration(check.getClass().getName()));
    }

    private static LineLengthCheck lineLength() {
        LineLengthCheck check = new LineLengthCheck();
        check.setMax(LINE_LENGTH);
        check.setIgnorePattern(LINES_OF_ANY_LENGTH);
        return check;
    }

    private static FileLengthCheck fileLength() {
        FileLengthCheck check = new FileLengthCheck();
        check.setMax(FILE_LENGTH);
        return check;
    }

    private static AbstractNameCheck named(AbstractNameCheck check) {
        check.setFormat(VARIABLE);
        return check;
    }

    private static WhitespaceAroundCheck whitespaceAround() {
        WhitespaceAroundCheck check = new WhitespaceAroundCheck();
        check.setAllowEmptyConstructors(true);
        check.setAllowEmptyMethods(true);
        check.setAllowEmptyTypes(true);
        check.setAllowEmptyLambdas(true);
        return check;
    }

    private static MethodLengthCheck methodLength() {
        MethodLengthCheck check = new MethodLengthCheck();
        check.setMax(METHOD_LENGTH);
        return check;
    }

    private static ParameterNumberCheck parameterNumber() {
        ParameterNumberCheck check = new ParameterNumberCheck();
        check.setMax(PARAMETERS);
        return check;
    }

    private static NestedForDepthCheck nestedForDepth() {
        NestedForDepthCheck check = new NestedForDepthCheck();
        check.setMax(NESTED_LOOPS);
        return check;
    }
}
