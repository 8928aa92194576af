/** What is right on the worksheet about logic gates. */
package deltarule.reference.gatesheet;
