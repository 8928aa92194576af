package deltarule.problems.logloss;

/**
 * What changes the log loss from one variant to another.
 *
 * @param unit {@code nats} for natural logarithms, {@code bits} for logarithms to base 2, {@code bans} for base 10
 * @param reduction {@code mean} or {@code sum} over the examples of a data set
 * @param positiveWeight how often an example with the label 1 counts in likelihood and loss, more than 0
 * @param distribution what a distribution lists: {@code mass} for the probability of each outcome, {@code cumulative} for that
 *     of it or an earlier one, {@code survival} for that of a later one
 */
public record LogisticLossParameters(String unit, String reduction, double positiveWeight, String distribution) {}
