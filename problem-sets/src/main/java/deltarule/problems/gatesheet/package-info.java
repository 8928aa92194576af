/** A worksheet about logic gates. */
package deltarule.problems.gatesheet;
