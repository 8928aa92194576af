/** What tells a right network of two layers with examples in columns from a wrong one. */
package deltarule.tests.tanhnet;
