/** The reference for the network of two layers with examples in columns. */
package deltarule.reference.tanhnet;
