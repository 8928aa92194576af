package deltarule.grader.diagnosis;

import deltarule.grader.score.Diagnosis;
import deltarule.testkit.CaseResult;
import java.util.List;
import java.util.Map;

/** Names what answers look like. */
public interface NamedBehaviour {
    /** The diagnosis of every failed criterion that something fits, by criterion id. */
    Map<String, Diagnosis> name(List<CaseResult> results);

    /** The pairs of mistakes in one method that answer some case unlike the reference and unlike each of them alone. */
    List<List<String>> tellingPairs();
}
