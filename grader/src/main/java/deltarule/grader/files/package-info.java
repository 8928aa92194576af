/** Folders and files. */
package deltarule.grader.files;
