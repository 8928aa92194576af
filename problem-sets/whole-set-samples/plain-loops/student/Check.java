package student;

/** Checks of arguments that all exercises need. */
final class Check {
    private Check() {
    }

    static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    static boolean isFinite(double number) {
        return !Double.isNaN(number) && !Double.isInfinite(number);
    }

    static void finite(double number) {
        require(isFinite(number), "number has to be finite");
    }

    /** A number like a learning rate. */
    static void positive(double number) {
        require(number > 0 && isFinite(number), "number has to be positive and finite");
    }

    /** A number like the strength of a penalty. */
    static void notNegative(double number) {
        require(number >= 0 && isFinite(number), "number has to be finite and not negative");
    }

    static void probability(double number) {
        require(number >= 0 && number <= 1, "probability has to be from 0 to 1");
    }

    static void vector(double[] vector) {
        require(vector != null && vector.length > 0, "vector without entries");
        for (double entry : vector) {
            require(isFinite(entry), "vector has an entry that is not finite");
        }
    }

    static void vector(double[] vector, int length) {
        vector(vector);
        require(vector.length == length, "vector has the wrong length");
    }

    /** At least one row and one column, no ragged rows. */
    static void shape(double[][] matrix) {
        require(matrix != null && matrix.length > 0, "matrix without rows");
        require(matrix[0] != null && matrix[0].length > 0, "matrix without columns");
        for (double[] row : matrix) {
            require(row != null && row.length == matrix[0].length, "rows differ in length");
        }
    }

    static void matrix(double[][] matrix) {
        shape(matrix);
        for (double[] row : matrix) {
            vector(row);
        }
    }

    static void matrix(double[][] matrix, int rows, int columns) {
        matrix(matrix);
        require(matrix.length == rows, "matrix has the wrong number of rows");
        require(matrix[0].length == columns, "matrix has the wrong number of columns");
    }

    static void probabilities(double[] vector) {
        require(vector != null && vector.length > 0, "no probabilities");
        double sum = 0;
        for (double entry : vector) {
            probability(entry);
            sum += entry;
        }
        require(Math.abs(sum - 1) <= 1e-9, "probabilities have to add up to 1");
    }

    /** Each of 0 to n-1 once. */
    static void permutation(int[] order, int n) {
        require(order != null && order.length == n, "order has the wrong length");
        boolean[] seen = new boolean[n];
        for (int index : order) {
            require(index >= 0 && index < n, "order has an index that is out of range");
            require(!seen[index], "order has an index twice");
            seen[index] = true;
        }
    }
}
