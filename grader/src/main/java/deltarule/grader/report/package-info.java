/** Every output is a view of one grade: JSON, pages and tables, for staff and, redacted in one place, for students. */
package deltarule.grader.report;
