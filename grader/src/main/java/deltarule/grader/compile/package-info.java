/** Compiles submissions and checks their style, both in a process of their own. */
package deltarule.grader.compile;
