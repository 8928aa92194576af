package deltarule.grader.sandbox;

import org.junit.jupiter.api.Assumptions;

/** Which levels the machine that runs the tests can have. */
final class Levels {
    private Levels() {}

    /** Skips the test, and says why, where a level cannot be had. */
    static void assume(Isolation level) {
        Finding finding = Sandbox.findings().stream()
                .filter(one -> one.level() == level)
                .findFirst()
                .orElseThrow();
        if (!finding.available()) {
            System.out.println("Skipped, because there is no isolation " + level + ": " + finding.reason());
        }
        Assumptions.assumeTrue(finding.available(), finding.reason());
    }
}
