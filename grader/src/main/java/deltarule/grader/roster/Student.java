package deltarule.grader.roster;

/**
 * One line of a roster.
 *
 * @param id what the course calls the student; decides the variant
 * @param name for people; may be empty
 */
public record Student(String id, String name) {}
