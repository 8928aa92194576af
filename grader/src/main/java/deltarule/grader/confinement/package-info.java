/** What a thread of the grader gives up for good, so that the processes it starts never had it. */
package deltarule.grader.confinement;
