package deltarule.grader.exam;

import deltarule.testkit.Answer;
import deltarule.testkit.CaseResult;
import deltarule.testkit.JavaText;
import deltarule.testkit.Subject;
import java.util.List;

/** Everything that was asked and answered, as text, to compare two runs byte for byte. */
public final class Transcript {
    private Transcript() {}

    /** The text; equal runs give equal texts. */
    public static String of(List<CaseResult> results) {
        StringBuilder text = new StringBuilder();
        for (CaseResult result : results) {
            text.append(result.criterion()).append(' ').append(result.index()).append(' ');
            for (Subject.Exchange exchange : result.exchanges()) {
                text.append(JavaText.call(exchange.method(), exchange.arguments()))
                        .append(" -> ")
                        .append(
                                exchange.answer() instanceof Answer.Value value
                                        ? JavaText.of(value.value())
                                        : exchange.answer().toString());
            }
            text.append(' ').append(result.outcome()).append('\n');
        }
        return text.toString();
    }
}
