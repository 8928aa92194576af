/** The reference for the logic networks. */
package deltarule.reference.logic;
