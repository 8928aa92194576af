package deltarule.reference.hingesheet;

import deltarule.problems.hingesheet.HingeSheet;
import deltarule.problems.hingesheet.HingeSheetParameters;
import deltarule.reference.golden.Golden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The worksheet's answers beside the lecture's own. */
class HingeSheetReferenceTest {
    private final HingeSheet sheet = new HingeSheetReference(new HingeSheetParameters(1, false, "mean"));

    @ParameterizedTest
    @ValueSource(strings = {"sus-hinge-loss-img1", "sus-hinge-loss-img2", "sus-hinge-loss-img3", "sus-hinge-2w-img1"})
    void theLossIsTheOneOfTheLecture(String id) {
        Golden example = Golden.example(id);
        example.isReached(sheet.loss(example.vector("scores"), example.whole("label")), 20);
    }

    @ParameterizedTest
    @CsvSource({"mean, sus-hinge-mean", "sum, sus-hinge-sum"})
    void theCostIsTheOneOfTheLecture(String reduction, String id) {
        Golden example = Golden.example(id);
        HingeSheet reduced = new HingeSheetReference(new HingeSheetParameters(1, false, reduction));
        example.isReached(reduced.cost(example.matrix("scoresByImage"), new int[] {0, 1, 2}), 20);
    }
}
