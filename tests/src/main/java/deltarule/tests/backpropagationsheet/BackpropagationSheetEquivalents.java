package deltarule.tests.backpropagationsheet;

import deltarule.problems.backpropagationsheet.BackpropagationSheet;
import deltarule.problems.backpropagationsheet.BackpropagationSheetParameters;
import deltarule.reference.backpropagationsheet.BackpropagationSheetReference;
import deltarule.reference.backpropagationsheet.BackpropagationSheetReference.Steps;
import deltarule.testkit.Equivalent;
import deltarule.testkit.Equivalents;
import deltarule.testkit.OnPaper;
import java.util.List;

/** Right ways to fill in the worksheet. */
public final class BackpropagationSheetEquivalents
        implements Equivalents<BackpropagationSheet, BackpropagationSheetParameters> {
    @Override
    public List<Equivalent<BackpropagationSheet>> of(BackpropagationSheetParameters parameters) {
        Steps steps = new Steps(parameters);
        steps.noted = number -> OnPaper.rounded(number, BackpropagationSheetTests.DECIMALS + 1);
        return OnPaper.equivalents(
                "backpropagation-sheet",
                BackpropagationSheet.class,
                new BackpropagationSheetReference(parameters),
                new BackpropagationSheetReference(steps),
                BackpropagationSheetTests.DECIMALS);
    }
}
