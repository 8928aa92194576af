/** What tells a right likelihood and log loss from a wrong one. */
package deltarule.tests.logloss;
