/**
 * The process that reads students' sources: javac and Checkstyle run here, where a hostile source can harm nothing but
 * its own answer. It knows the JDK and Checkstyle only; the grader uses {@link deltarule.sources.Request},
 * {@link deltarule.sources.Answer} and what they are made of to talk to it.
 */
package deltarule.sources;
