package deltarule.tests.softmaxsheet;

import deltarule.problems.softmaxsheet.SoftmaxSheet;
import deltarule.problems.softmaxsheet.SoftmaxSheetParameters;
import deltarule.reference.softmaxsheet.SoftmaxSheetReference;
import deltarule.reference.softmaxsheet.SoftmaxSheetReference.Steps;
import deltarule.testkit.Equivalent;
import deltarule.testkit.Equivalents;
import deltarule.testkit.OnPaper;
import java.util.List;

/** Right ways to fill in the worksheet. */
public final class SoftmaxSheetEquivalents implements Equivalents<SoftmaxSheet, SoftmaxSheetParameters> {
    @Override
    public List<Equivalent<SoftmaxSheet>> of(SoftmaxSheetParameters parameters) {
        Steps steps = new Steps(parameters);
        steps.noted = number -> OnPaper.rounded(number, SoftmaxSheetTests.DECIMALS + 1);
        return OnPaper.equivalents(
                "softmax-sheet",
                SoftmaxSheet.class,
                new SoftmaxSheetReference(parameters),
                new SoftmaxSheetReference(steps),
                SoftmaxSheetTests.DECIMALS);
    }
}
