/** What is right on the worksheet about concepts. */
package deltarule.reference.conceptsheet;
