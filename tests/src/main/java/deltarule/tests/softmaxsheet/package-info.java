/** The tests of the worksheet about softmax, cross-entropy and divergence. */
package deltarule.tests.softmaxsheet;
