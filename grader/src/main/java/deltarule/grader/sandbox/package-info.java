/**
 * The grader's side of the student's process: isolation, starting and ending workers, questions and answers. Nothing
 * outside of this package knows how a value crosses the pipe.
 */
package deltarule.grader.sandbox;
