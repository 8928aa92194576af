/** What is right on the worksheet about a sigmoid neuron. */
package deltarule.reference.tablesheet;
