package student;

import java.util.Random;

class Dice {
    static Random r = new Random();

    static double roll() { return r.nextDouble(); }

    static double[] roll(int n) { return r.doubles(n).toArray(); }

    static double[][] roll(int n, int m) {
        double[][] a = new double[n][];
        for (int i = 0; i < n; i++) a[i] = roll(m);
        return a;
    }
}
