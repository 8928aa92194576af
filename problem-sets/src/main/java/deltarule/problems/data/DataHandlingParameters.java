package deltarule.problems.data;

/**
 * What changes data handling from one variant to another.
 *
 * @param unrolling {@code rows} when arrays are unrolled row by row, so that the last index runs fastest; {@code columns}
 *     when column by column, so that the first index runs fastest
 * @param examplesIn {@code rows} when a matrix of inputs holds one example per row, {@code columns} when one per column
 * @param lastBatch {@code kept} or {@code dropped}: what happens to a last batch that is not full
 */
public record DataHandlingParameters(String unrolling, String examplesIn, String lastBatch) {}
