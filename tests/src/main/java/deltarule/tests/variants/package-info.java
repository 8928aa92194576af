/** What tells right activations beyond the common ones from wrong ones. */
package deltarule.tests.variants;
