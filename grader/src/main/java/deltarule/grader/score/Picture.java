package deltarule.grader.score;

/** What a case of a public criterion looks like. Pictures decide nothing. */
public sealed interface Picture permits LossCurves, DecisionRegions {
    /** The case's number within its criterion, from 1. */
    int number();

    /** The case's named group. */
    String group();
}
