/** The reference for softmax regression link by link. */
package deltarule.reference.chain;
