package deltarule.grader.preview;

import deltarule.grader.problem.ProblemSet;
import deltarule.grader.template.Template;
import java.util.List;
import java.util.Map;

/** The page an author keeps open. While files are watched it loads itself anew every other second. */
final class IndexPage {
    private static final String TEMPLATE = "deltarule/grader/preview/index.html.vm";

    private IndexPage() {}

    static String of(ProblemSet variant, List<String> submissions, boolean watched) {
        return Template.page(
                TEMPLATE,
                Map.of(
                        "title",
                        variant.title(),
                        "settings",
                        variant.variant().split(",", -1),
                        "points",
                        variant.points(),
                        "submissions",
                        submissions,
                        "mistake",
                        "",
                        "watched",
                        watched));
    }

    static String of(String mistake, boolean watched) {
        return Template.page(
                TEMPLATE,
                Map.of(
                        "title",
                        "A mistake in a file",
                        "settings",
                        List.of(),
                        "points",
                        0,
                        "submissions",
                        List.of(),
                        "mistake",
                        mistake,
                        "watched",
                        watched));
    }
}
