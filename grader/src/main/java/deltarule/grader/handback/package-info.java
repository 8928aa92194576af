/** Reports on their way back to the students. */
package deltarule.grader.handback;
