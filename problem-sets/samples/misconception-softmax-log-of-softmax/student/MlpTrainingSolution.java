package student;
import deltarule.problems.mlp.*;

// Uebung 5, Gruppe 7
public class MlpTrainingSolution implements MlpTraining
{
	public double[][] hiddenActivations(Network net, double[][] X)
	{
		assertOk(net);
		assertOk(X, net.hiddenWeights()[0].length);
		Mat Z = new Mat(X).times(new Mat(net.hiddenWeights()).t());
		for (int i = 0; i < Z.rows(); i++)
			for (int k = 0; k < Z.columns(); k++)
				Z.a[i][k] = Math.tanh(Z.a[i][k] + net.hiddenBias()[k]);
		return Z.a;
	}

	public double[] predictions(Network net, double[][] H)
	{
		assertOk(net);
		assertOk(H, net.outputWeights().length);
		double[] q = new Mat(H).times(Mat.column(net.outputWeights())).firstColumn();
		for (int i = 0; i < q.length; i++) q[i] = 1 / (1 + Math.exp(-q[i] - net.outputBias()));
		return q;
	}

	public double loss(double[] q, int[] y)
	{
		assertOk(q, y);
		double L = 0;
		for (int i = 0; i < q.length; i++) L -= y[i] == 1 ? Math.log(q[i]) : Math.log1p(-q[i]);
		return L / q.length;
	}

	public Gradients gradients(Network net, double[][] X, double[][] H, double[] q, int[] y)
	{
		assertOk(net);
		assertOk(X, net.hiddenWeights()[0].length);
		assertOk(H, net.outputWeights().length);
		assertOk(q, y);
		if (X.length != q.length || H.length != q.length) throw new IllegalArgumentException("n");

		double[] delta = new double[q.length];
		for (int i = 0; i < q.length; i++) delta[i] = (q[i] - y[i]) / q.length;
		Mat D = Mat.column(delta);                                     // n x 1
		Mat E = D.times(Mat.column(net.outputWeights()).t());          // n x m
		for (int i = 0; i < E.rows(); i++)
			for (int k = 0; k < E.columns(); k++)
				E.a[i][k] *= 1 - H[i][k] * H[i][k];
		Mat dW = E.t().times(new Mat(X));                              // m x d
		double[] dv = new Mat(H).t().times(D).firstColumn();
		return new Gradients(dW.a, E.columnSums(), dv, D.columnSums()[0]);
	}

	public TrainedNetwork train(Network net, double[][] X, int[] y, double eta, int epochs)
	{
		if (!(eta > 0) || !Double.isFinite(eta) || epochs < 0) throw new IllegalArgumentException("eta, epochs");
		assertOk(net);
		double[][] W = new double[net.hiddenWeights().length][];
		for (int k = 0; k < W.length; k++) W[k] = net.hiddenWeights()[k].clone();
		double[] b = net.hiddenBias().clone(), v = net.outputWeights().clone();
		double c = net.outputBias();
		double[] losses = new double[epochs + 1];
		for (int e = 0; ; e++)
		{
			Network now = new Network(W, b, v, c);
			double[][] H = hiddenActivations(now, X);
			double[] q = predictions(now, H);
			losses[e] = loss(q, y);
			if (e == epochs) return new TrainedNetwork(now, losses);
			Gradients g = gradients(now, X, H, q, y);
			for (int k = 0; k < W.length; k++)
			{
				for (int j = 0; j < W[k].length; j++) W[k][j] -= eta * g.hiddenWeights()[k][j];
				b[k] -= eta * g.hiddenBias()[k];
				v[k] -= eta * g.outputWeights()[k];
			}
			c -= eta * g.outputBias();
		}
	}

	void assertOk(Network net)
	{
		if (net == null || net.hiddenWeights() == null || net.hiddenBias() == null || net.outputWeights() == null)
			throw new IllegalArgumentException("null");
		int m = net.hiddenBias().length;
		if (m == 0 || net.hiddenWeights().length != m || net.outputWeights().length != m || net.hiddenWeights()[0] == null
			|| net.hiddenWeights()[0].length == 0 || !Double.isFinite(net.outputBias()))
			throw new IllegalArgumentException("Netz");
		assertOk(net.hiddenWeights(), net.hiddenWeights()[0].length);
		assertOk(new double[][] {net.hiddenBias(), net.outputWeights()}, m);
	}

	void assertOk(double[][] A, int columns)
	{
		if (A == null || A.length == 0) throw new IllegalArgumentException("leer");
		for (double[] row : A)
		{
			if (row == null || row.length != columns) throw new IllegalArgumentException("Spalten");
			for (double x : row) if (!Double.isFinite(x)) throw new IllegalArgumentException("x = " + x);
		}
	}

	void assertOk(double[] q, int[] y)
	{
		if (q == null || y == null || q.length == 0 || q.length != y.length) throw new IllegalArgumentException("n");
		for (double x : q) if (!(x >= 0 && x <= 1)) throw new IllegalArgumentException("q");
		for (int t : y) if (t != 0 && t != 1) throw new IllegalArgumentException("y");
	}
}
