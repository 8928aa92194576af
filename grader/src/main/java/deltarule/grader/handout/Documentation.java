package deltarule.grader.handout;

import java.util.List;

/**
 * A Javadoc comment as HTML.
 *
 * @param text what stands before the first tag
 * @param tags parameters, result and exceptions, in the order written
 */
record Documentation(String text, List<Tag> tags) {
    static final Documentation NONE = new Documentation("", List.of());

    /**
     * One tag.
     *
     * @param kind {@code param}, {@code return} or {@code throws}
     * @param name of the parameter or exception; empty for the result
     * @param text what is said about it
     */
    public record Tag(String kind, String name, String text) {}
}
