/** Filling in templates. */
package deltarule.grader.template;
