package student;
import deltarule.problems.softmax.*;

// Uebung 4, Gruppe 7
public class SoftmaxSolution implements Softmax
{
	public double[] softmax(double[] z)
	{
		assertOk(z);
		double m = max(z), s = 0;
		double[] a = new double[z.length];
		for (int i = 0; i < z.length; i++) s += a[i] = Math.exp(z[i] - m);
		for (int i = 0; i < z.length; i++) a[i] = a[i] / s;
		return a;
	}

	public double[] logSoftmax(double[] z)
	{
		assertOk(z);
		double[] a = softmax(z);
		for (int i = 0; i < a.length; i++) a[i] = Math.log(a[i]);
		return a;
	}

	public double[][] jacobian(double[] a)
	{
		if (a == null || a.length == 0) throw new IllegalArgumentException("leer");
		double s = 0;
		for (double x : a)
		{
			if (!(x >= 0) || x > 1) throw new IllegalArgumentException("keine Aktivierung: " + x);
			s += x;
		}
		if (Math.abs(s - 1) > 1e-9) throw new IllegalArgumentException("Summe: " + s);
		double[][] J = new double[a.length][a.length];
		for (int i = 0; i < a.length; i++)
			for (int j = 0; j < a.length; j++)
				J[i][j] = i == j ? a[i] * (1 - a[i]) : -a[i] * a[j];
		return J;
	}

	public double crossEntropy(double[] z, int y)
	{
		assertOk(z);
		if (y < 0 || y >= z.length) throw new IllegalArgumentException("y = " + y);
		return -logSoftmax(z)[y];
	}

	public double[] crossEntropyGradient(double[] z, int y)
	{
		assertOk(z);
		if (y < 0 || y >= z.length) throw new IllegalArgumentException("y = " + y);
		double[] a = softmax(z);
		double[] g = new double[a.length];
		for (int k = 0; k < a.length; k++) g[k] = a[k] - (k == y ? 1 : 0);
		return g;
	}

	double max(double[] z)
	{
		double m = Double.NEGATIVE_INFINITY;
		for (double x : z) if (x > m) m = x;
		return m;
	}

	void assertOk(double[] z)
	{
		if (z == null || z.length == 0) throw new IllegalArgumentException("leer");
		for (double x : z) if (x != x || x == Double.POSITIVE_INFINITY) throw new IllegalArgumentException("z");
		if (max(z) == Double.NEGATIVE_INFINITY) throw new IllegalArgumentException("nur -Infinity");
	}
}
