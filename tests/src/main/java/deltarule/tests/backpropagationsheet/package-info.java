/** The tests of the worksheet about one step of backpropagation. */
package deltarule.tests.backpropagationsheet;
