/** What the public tests of a handout are run with. Handouts contain these sources; nothing here is secret. */
package deltarule.handout;
