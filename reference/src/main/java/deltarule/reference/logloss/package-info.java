/** The reference for the likelihood and the log loss. */
package deltarule.reference.logloss;
