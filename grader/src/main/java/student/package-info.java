/** Not a student's: the canary that stands in for a hostile submission before the first real one is graded. */
package student;
