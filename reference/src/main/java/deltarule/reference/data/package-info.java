/** The reference for data handling. */
package deltarule.reference.data;
