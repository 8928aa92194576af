/**
 * What other programs read of a result: Gradescope, GitHub, GitLab and readers of JUnit XML and SARIF. Each is a pure view of
 * the student's result, which {@code report.StudentView} has redacted; nothing here decides what is hidden.
 */
package deltarule.grader.export;
