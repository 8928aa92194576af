/** Entropy, cross-entropy and the Kullback-Leibler divergence of discrete distributions. */
package deltarule.problems.kl;
