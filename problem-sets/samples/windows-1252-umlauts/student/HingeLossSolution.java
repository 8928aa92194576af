// Jürgen Groß: Änderung für größere Netze, 3×2 gehört geprüft
package student;
import deltarule.problems.hinge.*;

// Übung 2, Gruppe 7
public class HingeLossSolution implements HingeLoss
{
	final double delta = 1;

	public double loss(double[] s, int y)
	{
		test(s, y);
		double L = 0;
		for (int j = 0; j < s.length; j++)
			if (j != y) L += Math.max(0, s[j] - s[y] + delta);
		return L;
	}

	public double cost(double[][] S, int[] y)
	{
		if (S == null || y == null || S.length == 0 || S.length != y.length) throw new IllegalArgumentException("S, y");
		double L = 0;
		int n = S.length;
		for (int i = 0; i < n; i++)
		{
			if (S[i] == null || S[i].length != S[0].length) throw new IllegalArgumentException("S[" + i + "]");
			L += loss(S[i], y[i]);
		}
		return L / n;
	}

	public double[] gradient(double[] s, int y)
	{
		test(s, y);
		double[] g = new double[s.length];
		for (int j = 0; j < s.length; j++)
		{
			if (j == y) continue;
			if (s[j] - s[y] + delta > 0)
			{
				g[j] += 1;
				g[y] -= 1;
			}
		}
		return g;
	}

	void test(double[] s, int y)
	{
		if (s == null) throw new IllegalArgumentException("s = null");
		if (s.length < 2) throw new IllegalArgumentException("K < 2");
		for (double x : s) if (!Double.isFinite(x)) throw new IllegalArgumentException("s");
		if (y < 0 || y > s.length - 1) throw new IllegalArgumentException("y = " + y);
	}
}
