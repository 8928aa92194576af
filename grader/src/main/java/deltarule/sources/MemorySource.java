package deltarule.sources;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.tools.SimpleJavaFileObject;

/** A source file that exists in memory only. */
final class MemorySource extends SimpleJavaFileObject {
    private final Source source;

    MemorySource(Source source) {
        super(uri(source.path()), Kind.SOURCE);
        this.source = source;
    }

    Source source() {
        return source;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source.text();
    }

    private static URI uri(String path) {
        StringBuilder escaped = new StringBuilder("memory:///");
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b == '/' || b == '.' || b == '_' || Character.isLetterOrDigit(b);
            escaped.append(plain && b > 0 ? String.valueOf((char) b) : String.format("%%%02X", b));
        }
        return URI.create(escaped.toString());
    }
}
