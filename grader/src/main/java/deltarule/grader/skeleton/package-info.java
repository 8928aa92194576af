/** The beginning of a new problem. */
package deltarule.grader.skeleton;
