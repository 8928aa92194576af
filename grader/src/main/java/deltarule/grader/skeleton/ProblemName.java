package deltarule.grader.skeleton;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * What a problem is called.
 *
 * @param id in sets and reports, such as {@code mean-absolute-error}
 */
public record ProblemName(String id) {
    private static final int LONGEST = 40;
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Why this cannot be a problem's name; nothing when it can. */
    public Optional<String> obstacle() {
        if (!ID.matcher(id).matches() || id.length() > LONGEST) {
            return Optional.of("\"" + id + "\" found; a name of at most " + LONGEST
                    + " small letters and digits expected, its words joined by hyphens, such as mean-absolute-error.");
        }
        if (SourceVersion.isKeyword(folder())) {
            return Optional.of("\"" + id + "\" is a word of Java's own; take a longer name.");
        }
        try {
            Class.forName("java.lang." + contract());
            return Optional.of("\"" + id + "\" would make a contract " + contract() + ", as java.lang has one; take a"
                    + " longer name.");
        } catch (ClassNotFoundException free) {
            return Optional.empty();
        }
    }

    /** The folder in every module: the words written together. */
    public String folder() {
        return id.replace("-", "");
    }

    /** The interface that students implement: the words with capitals. */
    public String contract() {
        return Arrays.stream(id.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
