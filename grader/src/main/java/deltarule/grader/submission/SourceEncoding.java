package deltarule.grader.submission;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A source file's text, and what the student should know about how it was read.
 *
 * @param text without byte order mark
 * @param warning when the encoding had to be guessed
 */
record SourceEncoding(String text, Optional<String> warning) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Reads UTF-8, UTF-16 with a byte order mark, and else windows-1252. */
    static SourceEncoding decode(String path, byte[] bytes) throws RefusedSubmission {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return new SourceEncoding(
                    checked(path, strictly(bytes, StandardCharsets.UTF_16).orElseThrow(() -> noText(path))),
                    Optional.empty());
        }
        Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            String text = utf8.get();
            return new SourceEncoding(
                    checked(path, text.startsWith("\uFEFF") ? text.substring(1) : text), Optional.empty());
        }
        String guessed = strictly(bytes, WINDOWS).orElseThrow(() -> noText(path));
        return new SourceEncoding(
                checked(path, guessed),
                Optional.of(path + " is not UTF-8 and was read as windows-1252: letters such as umlauts may come out"
                        + " wrong. Save the file as UTF-8."));
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String checked(String path, String text) throws RefusedSubmission {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean whiteSpace = c == '\t' || c == '\n' || c == '\r' || c == '\f';
            boolean endOfFileOfOldEditors = c == '\u001A' && i == text.length() - 1;
            if (c < ' ' && !whiteSpace && !endOfFileOfOldEditors) {
                throw noText(path);
            }
        }
        return text;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static RefusedSubmission noText(String path) {
        return new RefusedSubmission(path + " is not text: expected Java source in UTF-8. Open the file in an editor,"
                + " save it as UTF-8 and hand in again.");
    }
}
