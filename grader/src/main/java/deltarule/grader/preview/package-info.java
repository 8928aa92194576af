/** What a set looks like while it is written: statement and reports, made from the sources as they are. */
package deltarule.grader.preview;
