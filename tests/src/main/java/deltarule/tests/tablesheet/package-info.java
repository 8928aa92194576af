/** The tests of the worksheet about a sigmoid neuron. */
package deltarule.tests.tablesheet;
