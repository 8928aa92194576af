package deltarule.tests.hingesheet;

import deltarule.problems.hingesheet.HingeSheet;
import deltarule.problems.hingesheet.HingeSheetParameters;
import deltarule.reference.hingesheet.HingeSheetReference;
import deltarule.reference.hingesheet.HingeSheetReference.Steps;
import deltarule.testkit.Equivalent;
import deltarule.testkit.Equivalents;
import deltarule.testkit.OnPaper;
import java.util.List;

/** Right ways to fill in the worksheet. */
public final class HingeSheetEquivalents implements Equivalents<HingeSheet, HingeSheetParameters> {
    @Override
    public List<Equivalent<HingeSheet>> of(HingeSheetParameters parameters) {
        Steps steps = new Steps(parameters);
        steps.noted = number -> OnPaper.rounded(number, HingeSheetTests.DECIMALS + 1);
        return OnPaper.equivalents(
                "hinge-sheet",
                HingeSheet.class,
                new HingeSheetReference(parameters),
                new HingeSheetReference(steps),
                HingeSheetTests.DECIMALS);
    }
}
