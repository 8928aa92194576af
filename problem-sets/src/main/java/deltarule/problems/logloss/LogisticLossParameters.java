package deltarule.problems.logloss;

/**
 * What changes the log loss from one variant to another.
 *
 * @param unit {@code nats} for natural logarithms or {@code bits} for logarithms to base 2
 * @param reduction {@code mean} or {@code sum} over the examples of a data set
 */
public record LogisticLossParameters(String unit, String reduction) {}
