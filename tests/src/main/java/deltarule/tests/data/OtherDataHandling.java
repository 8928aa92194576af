package deltarule.tests.data;

import deltarule.problems.data.DataHandlingParameters;
import deltarule.reference.data.DataHandlingReference;

/** What the other right ways to handle data know of their variant. */
abstract class OtherDataHandling extends DataHandlingReference {
    final boolean byRows;
    final boolean inRows;
    final boolean kept;
    final int firstLabel;
    final int firstIndex;
    final boolean actualRows;
    final double whole;
    final boolean signed;
    final boolean down;
    final boolean oneUnit;
    final String boundedLoss;

    OtherDataHandling(DataHandlingParameters parameters) {
        super(parameters);
        byRows = parameters.unrolling().equals("rows");
        inRows = parameters.examplesIn().equals("rows");
        kept = parameters.lastBatch().equals("kept");
        firstLabel = parameters.firstLabel();
        firstIndex = parameters.firstIndex();
        actualRows = parameters.confusionRows().equals("actual");
        whole = parameters.accuracyUnit().equals("percent") ? 100 : 1;
        signed = parameters.pixelRange().equals("minus-one-to-one");
        down = parameters.shuffle().equals("downward");
        oneUnit = parameters.binaryOutput().equals("one-sigmoid");
        boundedLoss = parameters.boundedLoss();
    }

    /** The number of an example for a class. */
    double at(double[][] outputs, int example, int k) {
        return inRows ? outputs[example][k] : outputs[k][example];
    }
}
