package deltarule.problems.data;

/**
 * What changes data handling from one variant to another.
 *
 * @param unrolling {@code rows} when arrays are unrolled row by row, so that the last index runs fastest; {@code columns}
 *     when column by column, so that the first index runs fastest
 * @param examplesIn {@code rows} when a matrix of inputs, targets or outputs holds one example per row, {@code columns} when
 *     one per column
 * @param lastBatch {@code kept} or {@code dropped}: what happens to a last batch that is not full
 * @param firstLabel the label of the first class, 0 or 1
 * @param firstIndex the index of the first example and the position of the first entry, 0 or 1
 * @param confusionRows {@code actual} or {@code predicted}: which classes have a row of the confusion matrix each
 * @param accuracyUnit {@code fraction} or {@code percent}
 * @param pixelRange {@code zero-to-one} or {@code minus-one-to-one}: what grey values become
 * @param shuffle {@code downward} when entries are drawn from the last to the first, {@code upward} when from the first on
 * @param binaryOutput {@code one-sigmoid} or {@code two-softmax}: the output units for two classes
 * @param boundedLoss {@code mean-squared-error} or {@code binary-cross-entropy}: the loss for numbers between 0 and 1
 */
public record DataHandlingParameters(
        String unrolling,
        String examplesIn,
        String lastBatch,
        int firstLabel,
        int firstIndex,
        String confusionRows,
        String accuracyUnit,
        String pixelRange,
        String shuffle,
        String binaryOutput,
        String boundedLoss) {}
