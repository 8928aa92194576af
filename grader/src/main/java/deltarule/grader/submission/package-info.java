/** What a student handed in, read without trusting it: in memory, bounded, and never executed. */
package deltarule.grader.submission;
