/** What is right on the worksheet about one step of backpropagation. */
package deltarule.reference.backpropagationsheet;
