package deltarule.tests.tablesheet;

import deltarule.problems.tablesheet.LogisticTableSheet;
import deltarule.problems.tablesheet.LogisticTableSheetParameters;
import deltarule.reference.tablesheet.LogisticTableSheetReference;
import deltarule.reference.tablesheet.LogisticTableSheetReference.Steps;
import deltarule.testkit.Equivalent;
import deltarule.testkit.Equivalents;
import deltarule.testkit.OnPaper;
import java.util.List;

/** Right ways to fill in the worksheet. */
public final class LogisticTableSheetEquivalents
        implements Equivalents<LogisticTableSheet, LogisticTableSheetParameters> {
    @Override
    public List<Equivalent<LogisticTableSheet>> of(LogisticTableSheetParameters parameters) {
        Steps steps = new Steps(parameters);
        steps.noted = number -> OnPaper.rounded(number, LogisticTableSheetTests.DECIMALS + 1);
        return OnPaper.equivalents(
                "logistic-table-sheet",
                LogisticTableSheet.class,
                new LogisticTableSheetReference(parameters),
                new LogisticTableSheetReference(steps),
                LogisticTableSheetTests.DECIMALS);
    }
}
