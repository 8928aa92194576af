package deltarule.grader.report;

import org.apache.velocity.app.event.implement.EscapeHtmlReference;
import org.apache.velocity.context.Context;

/**
 * Escapes what a template prints as Velocity does, but for a {@link DataIsland}, which has escaped itself; most of it is plain and
 * passes at once. Velocity makes one by name.
 */
@SuppressWarnings("deprecation") // Velocity warns against escaping by event handler and offers nothing else
public final class EscapedReference extends EscapeHtmlReference {
    private static final char FIRST_BEYOND_ASCII = 128;

    @Override
    public Object referenceInsert(Context context, String reference, Object value) {
        return value instanceof DataIsland ? value : super.referenceInsert(context, reference, value);
    }

    @Override
    protected String escape(Object text) {
        return text instanceof String plain && isPlain(plain) ? plain : super.escape(text);
    }

    /** Whether every character stands for itself in HTML. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign >= FIRST_BEYOND_ASCII || sign == '<' || sign == '>' || sign == '&' || sign == '"') {
                return false;
            }
        }
        return true;
    }
}
