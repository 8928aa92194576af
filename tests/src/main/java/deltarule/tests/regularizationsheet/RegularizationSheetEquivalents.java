package deltarule.tests.regularizationsheet;

import deltarule.problems.regularizationsheet.RegularizationSheet;
import deltarule.problems.regularizationsheet.RegularizationSheetParameters;
import deltarule.reference.regularizationsheet.RegularizationSheetReference;
import deltarule.reference.regularizationsheet.RegularizationSheetReference.Steps;
import deltarule.testkit.Equivalent;
import deltarule.testkit.Equivalents;
import deltarule.testkit.OnPaper;
import java.util.List;

/** Right ways to fill in the worksheet. */
public final class RegularizationSheetEquivalents
        implements Equivalents<RegularizationSheet, RegularizationSheetParameters> {
    @Override
    public List<Equivalent<RegularizationSheet>> of(RegularizationSheetParameters parameters) {
        Steps steps = new Steps(parameters);
        steps.noted = number -> OnPaper.rounded(number, RegularizationSheetTests.DECIMALS + 1);
        return OnPaper.equivalents(
                "regularization-sheet",
                RegularizationSheet.class,
                new RegularizationSheetReference(parameters),
                new RegularizationSheetReference(steps),
                RegularizationSheetTests.DECIMALS);
    }
}
