package deltarule.grader.sandbox;

/** A contract of the tests' own, with every type a contract may use. */
public interface Probe {
    /** Something named, with numbers. */
    record Sample(String name, double[] values, int[][] counts, boolean flag, long seed) {}

    double twice(double number);

    double[] scale(double[] vector, double factor);

    double[][] transpose(double[][] matrix);

    Sample echo(Sample sample);

    boolean[] negate(boolean[] flags);

    int count(double[][][] tensor);

    String run(String what);
}
