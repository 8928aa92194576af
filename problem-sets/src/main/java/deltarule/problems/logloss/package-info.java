/** Probabilities of labels, likelihood, and the log loss of a probability or a logit. */
package deltarule.problems.logloss;
