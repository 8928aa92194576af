/** A worksheet about one step of backpropagation. */
package deltarule.problems.backpropagationsheet;
