/** What tells a right divergence from a wrong one. */
package deltarule.tests.kl;
