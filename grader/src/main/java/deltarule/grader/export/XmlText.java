package deltarule.grader.export;

/** Text that may stand in XML 1.0, which forbids some characters even where they are escaped. */
final class XmlText {
    private static final int REPLACEMENT = 0xFFFD;

    private XmlText() {}

    /** The text with a replacement character for each that is forbidden. */
    static String allowed(String text) {
        return text.codePoints()
                .map(code -> isAllowed(code) ? code : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isAllowed(int code) {
        return code == '\t'
                || code == '\n'
                || code == '\r'
                || (code >= 0x20 && code <= 0xD7FF)
                || (code >= 0xE000 && code <= 0xFFFD)
                || code >= 0x10000;
    }
}
