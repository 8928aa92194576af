package deltarule.tests.deltarule;

import deltarule.problems.deltarule.DeltaRule;
import deltarule.problems.deltarule.DeltaRuleParameters;
import deltarule.testkit.Equivalent;
import deltarule.testkit.Equivalents;
import java.util.List;

/** Other right ways to write the delta rule, the check of gradients and networks without nonlinearities or biases. */
public final class DeltaRuleEquivalents implements Equivalents<DeltaRule, DeltaRuleParameters> {
    @Override
    public List<Equivalent<DeltaRule>> of(DeltaRuleParameters parameters) {
        return List.of(
                new Equivalent<>(
                        "delta-rule-connection-by-connection",
                        "walks through the connections one after the other and pushes vectors through layers",
                        new ConnectionByConnection(parameters)),
                new Equivalent<>(
                        "delta-rule-back-to-front",
                        "starts from the last unit, layer or entry",
                        new BackToFront(parameters)),
                new Equivalent<>(
                        "delta-rule-other-functions",
                        "computes derivatives, maxima and norms by other formulas",
                        new OtherFunctions(parameters)));
    }
}
