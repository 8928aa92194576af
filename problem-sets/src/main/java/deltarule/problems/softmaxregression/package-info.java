/** Softmax regression on batches, its training, and its equivalence with logistic regression. */
package deltarule.problems.softmaxregression;
