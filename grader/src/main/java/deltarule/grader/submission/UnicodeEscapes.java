package deltarule.grader.submission;

/** Translates Java's unicode escapes, which mean the same as their letter everywhere in a source file. */
final class UnicodeEscapes {
    private static final int DIGITS = 4;

    private UnicodeEscapes() {}

    static String translate(String text) {
        if (text.indexOf("\\u") < 0) {
            return text;
        }
        StringBuilder translated = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digits = c == '\\' ? startOfDigits(text, i) : -1;
            if (digits >= 0) {
                translated.append((char) Integer.parseInt(text, digits, digits + DIGITS, 16));
                i = digits + DIGITS - 1;
            } else {
                translated.append(c);
                if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == '\\') {
                    // An escaped backslash: the next one starts no escape.
                    translated.append('\\');
                    i++;
                }
            }
        }
        return translated.toString();
    }

    private static int startOfDigits(String text, int backslash) {
        int i = backslash + 1;
        while (i < text.length() && text.charAt(i) == 'u') {
            i++;
        }
        if (i == backslash + 1 || i + DIGITS > text.length()) {
            return -1;
        }
        for (int k = 0; k < DIGITS; k++) {
            char digit = text.charAt(i + k);
            if (digit > 'f' || Character.digit(digit, 16) < 0) {
                return -1;
            }
        }
        return i;
    }
}
