package deltarule.tests.data;

import deltarule.problems.data.DataHandling;
import deltarule.problems.data.DataHandlingParameters;
import deltarule.testkit.Equivalent;
import deltarule.testkit.Equivalents;
import java.util.List;

/** Other right ways to handle data. */
public final class DataHandlingEquivalents implements Equivalents<DataHandling, DataHandlingParameters> {
    @Override
    public List<Equivalent<DataHandling>> of(DataHandlingParameters parameters) {
        return List.of(
                new Equivalent<>("data-in-loops", "fills arrays in plain loops", new DataInLoops(parameters)),
                new Equivalent<>(
                        "data-in-lists", "uses lists, streams and the library's shuffle", new DataInLists(parameters)),
                new Equivalent<>(
                        "data-by-index", "computes where every entry comes from", new DataByIndex(parameters)));
    }
}
