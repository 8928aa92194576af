package deltarule.grader.sandbox;

import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Which levels the machine that runs the tests can have. */
final class Levels {
    private static final List<Finding> FINDINGS = Sandbox.findings();

    private Levels() {}

    /** Skips the test, and says why, where a level cannot be had. */
    static void assume(Isolation level) {
        Finding finding = FINDINGS.stream()
                .filter(one -> one.level() == level)
                .findFirst()
                .orElseThrow();
        if (!finding.available()) {
            System.out.println("Skipped, because there is no isolation " + level + ": " + finding.reason());
        }
        Assumptions.assumeTrue(finding.available(), finding.reason());
    }
}
