/** The only code beside the student's in the student's process: JDK only, and nothing secret. */
package deltarule.worker;
