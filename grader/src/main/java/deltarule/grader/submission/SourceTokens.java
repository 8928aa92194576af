package deltarule.grader.submission;

import java.util.ArrayList;
import java.util.List;

/** Splits source text into words and single signs; comments, strings, characters and text blocks are left out. */
final class SourceTokens {
    private final String text;
    private int at;

    SourceTokens(String text) {
        this.text = text;
    }

    List<String> all() {
        List<String> tokens = new ArrayList<>();
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (point == '/' && text.startsWith("//", at)) {
                skipLine();
            } else if (point == '/' && text.startsWith("/*", at)) {
                skipPast("*/", at + 2);
            } else if (point == '"' && text.startsWith("\"\"\"", at)) {
                skipTextBlock();
            } else if (point == '"' || point == '\'') {
                skipQuoted((char) point);
            } else if (Character.isJavaIdentifierPart(point) && !Character.isIdentifierIgnorable(point)) {
                tokens.add(word());
            } else {
                if (!Character.isWhitespace(point)) {
                    tokens.add(Character.toString(point));
                }
                at += Character.charCount(point);
            }
        }
        return tokens;
    }

    private String word() {
        int start = at;
        while (at < text.length() && Character.isJavaIdentifierPart(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return text.substring(start, at);
    }

    private void skipLine() {
        while (at < text.length() && !isLineEnd(text.charAt(at))) {
            at++;
        }
    }

    private void skipPast(String end, int from) {
        int found = text.indexOf(end, from);
        at = found < 0 ? text.length() : found + end.length();
    }

    private void skipTextBlock() {
        at += 3;
        while (at < text.length() && !text.startsWith("\"\"\"", at)) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(text.length(), at + 3);
    }

    /** A quotation ends at its quote or, forgotten, at the end of its line. */
    private void skipQuoted(char quote) {
        at++;
        while (at < text.length() && text.charAt(at) != quote && !isLineEnd(text.charAt(at))) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(text.length(), at + 1);
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
