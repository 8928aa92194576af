/** What is right on the worksheet about softmax, cross-entropy and divergence. */
package deltarule.reference.softmaxsheet;
