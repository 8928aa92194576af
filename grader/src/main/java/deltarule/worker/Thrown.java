package deltarule.worker;

/**
 * What may be known of an exception of the student's. Its own methods may do anything, so little is asked of it.
 *
 * @param type the class name
 * @param illegalArgument whether it is an {@link IllegalArgumentException}
 * @param where file and line of the student's innermost frame, or empty
 */
public record Thrown(String type, boolean illegalArgument, String where) {
    private static final int LONGEST = 200;

    static Thrown from(Throwable throwable) {
        return new Thrown(
                shorten(throwable.getClass().getName()),
                throwable instanceof IllegalArgumentException,
                shorten(where(throwable)));
    }

    byte[] toBytes() throws FrameTooLarge {
        return new Encoder()
                .writeString(type)
                .writeBoolean(illegalArgument)
                .writeString(where)
                .toBytes();
    }

    /** What the other side wrote. */
    public static Thrown read(Decoder in) throws MalformedFrame {
        Thrown thrown = new Thrown(shorten(in.readString()), in.readBoolean(), shorten(in.readString()));
        in.requireEnd();
        return thrown;
    }

    private static String where(Throwable throwable) {
        try {
            for (StackTraceElement frame : throwable.getStackTrace()) {
                if (frame.getClassName().startsWith("student.") && frame.getFileName() != null) {
                    return frame.getFileName().concat(":").concat(Integer.toString(frame.getLineNumber()));
                }
            }
        } catch (Throwable misbehaving) {
            return "";
        }
        return "";
    }

    private static String shorten(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
