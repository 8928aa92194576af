/** Writes what students get: statements, stubs, contracts and public tests of a set, and the answer key for staff. */
package deltarule.grader.handout;
