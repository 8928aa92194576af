package deltarule.problems.planted;

/**
 * What changes from one variant to another.
 *
 * @param weight what a squared error weighs
 * @param reduction {@code mean} or {@code sum}
 * @param wording {@code right}, or a statement that says something else
 */
public record PlantedParameters(double weight, String reduction, String wording) {}
