package student;

// kleine Matrixklasse, damit man Formeln wie auf der Folie schreiben kann
class Matrix
{
  final double[][] a;

  Matrix(double[][] a)
  {
    this.a = a;
  }

  static Matrix column(double[] v)
  {
    double[][] c = new double[v.length][1];
    for (int i = 0; i < v.length; i++) c[i][0] = v[i];
    return new Matrix(c);
  }

  int rows() { return a.length; }

  int columns() { return a[0].length; }

  Matrix times(Matrix o)
  {
    if (columns() != o.rows()) throw new IllegalArgumentException(columns() + " Spalten, " + o.rows() + " Zeilen");
    double[][] c = new double[rows()][o.columns()];
    for (int i = 0; i < rows(); i++)
      for (int j = 0; j < o.columns(); j++)
        for (int k = 0; k < columns(); k++)
          c[i][j] += a[i][k] * o.a[k][j];
    return new Matrix(c);
  }

  Matrix t()
  {
    double[][] c = new double[columns()][rows()];
    for (int i = 0; i < rows(); i++)
      for (int j = 0; j < columns(); j++)
        c[j][i] = a[i][j];
    return new Matrix(c);
  }

  double[] firstColumn()
  {
    double[] v = new double[rows()];
    for (int i = 0; i < v.length; i++) v[i] = a[i][0];
    return v;
  }

  double[] columnSums()
  {
    double[] s = new double[columns()];
    for (double[] row : a)
      for (int j = 0; j < s.length; j++) s[j] += row[j];
    return s;
  }
}
