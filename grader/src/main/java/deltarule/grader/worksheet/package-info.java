/** Problems answered by numbers: their questions, the file of answers, and the subject that answers from it. No student code runs. */
package deltarule.grader.worksheet;
