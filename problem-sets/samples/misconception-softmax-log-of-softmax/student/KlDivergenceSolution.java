package student;
import deltarule.problems.kl.*;

// Uebung 3, Gruppe 7
public class KlDivergenceSolution implements KlDivergence
{
	// H(P) ist H(P,P)
	public double entropy(double[] p)
	{
		return crossEntropy(p, p);
	}

	public double crossEntropy(double[] p, double[] q)
	{
		assertOk(p);
		assertOk(q);
		if (p.length != q.length) throw new IllegalArgumentException("Laenge");
		double h = 0;
		for (int i = 0; i < p.length; i++)
		{
			if (p[i] == 0) continue;
			h += -p[i] * Math.log(q[i]);
		}
		return h;
	}

	// D(P||Q) = H(P,Q) - H(P)
	public double divergence(double[] p, double[] q)
	{
		return crossEntropy(p, q) - entropy(p);
	}

	void assertOk(double[] p)
	{
		if (p == null || p.length == 0) throw new IllegalArgumentException("leer");
		double s = 0;
		for (double x : p)
		{
			if (!(x >= 0) || x > 1) throw new IllegalArgumentException("keine Wahrscheinlichkeit: " + x);
			s += x;
		}
		if (s < 1 - 1e-9 || s > 1 + 1e-9) throw new IllegalArgumentException("Summe: " + s);
	}
}
