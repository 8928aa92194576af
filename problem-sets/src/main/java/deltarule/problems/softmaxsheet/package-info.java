/** A worksheet about softmax, cross-entropy and divergence. */
package deltarule.problems.softmaxsheet;
