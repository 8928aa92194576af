package deltarule.grader.report;

import org.apache.velocity.app.event.implement.EscapeHtmlReference;
import org.apache.velocity.context.Context;

/** Escapes every reference that a template prints but a {@link DataIsland}, which has escaped itself. */
@SuppressWarnings("deprecation") // of the escaping, not of the handler: what to use instead is not said
public final class Escaping extends EscapeHtmlReference {
    @Override
    public Object referenceInsert(Context context, String reference, Object value) {
        return value instanceof DataIsland ? value : super.referenceInsert(context, reference, value);
    }
}
