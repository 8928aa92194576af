package deltarule.tests.logic;

import deltarule.problems.logic.LogicNetworks;
import deltarule.problems.logic.LogicNetworksParameters;
import deltarule.reference.logic.LogicNetworksReference;
import deltarule.reference.logic.LogicNetworksReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconceptions;
import java.util.ArrayList;
import java.util.List;

/** What students get wrong in logic networks. */
public final class LogicNetworksMisconceptions
        implements Misconceptions<LogicNetworks, LogicNetworksParameters, Steps> {
    @Override
    public Steps steps(LogicNetworksParameters parameters) {
        return new Steps(parameters);
    }

    @Override
    public LogicNetworks reference(LogicNetworksParameters parameters, Steps steps) {
        return new LogicNetworksReference(steps);
    }

    @Override
    public List<Misconception<LogicNetworks, Steps>> of(LogicNetworksParameters parameters) {
        List<Misconception<LogicNetworks, Steps>> list = new ArrayList<>();
        list.addAll(new UnitMistakes(parameters).of(parameters));
        list.addAll(new NetworkMistakes(parameters).of(parameters));
        return list;
    }
}
