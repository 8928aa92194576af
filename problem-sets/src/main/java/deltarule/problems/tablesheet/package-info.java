/** A worksheet about a sigmoid neuron. */
package deltarule.problems.tablesheet;
