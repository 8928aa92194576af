package deltarule.tests.conceptsheet;

import deltarule.problems.conceptsheet.ConceptSheet;
import deltarule.problems.conceptsheet.ConceptSheetParameters;
import deltarule.reference.conceptsheet.ConceptSheetReference;
import deltarule.testkit.Equivalent;
import deltarule.testkit.Equivalents;
import deltarule.testkit.OnPaper;
import java.util.List;

/** There is one right letter; the rounding of numbers changes none. */
public final class ConceptSheetEquivalents implements Equivalents<ConceptSheet, ConceptSheetParameters> {
    @Override
    public List<Equivalent<ConceptSheet>> of(ConceptSheetParameters parameters) {
        ConceptSheet reference = new ConceptSheetReference(parameters);
        return OnPaper.equivalents("concept-sheet", ConceptSheet.class, reference, reference, 0);
    }
}
