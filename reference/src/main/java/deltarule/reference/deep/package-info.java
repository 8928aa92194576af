/** The right deep network. */
package deltarule.reference.deep;
