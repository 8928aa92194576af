/** A network of two layers whose examples are columns, forward, backward and trained. */
package deltarule.problems.tanhnet;
