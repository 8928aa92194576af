package deltarule.grader.submission;

import deltarule.grader.submission.SourceOutline.DeclaredType;
import java.util.List;
import java.util.regex.Pattern;

/** Undoes what learning platforms do to file names: a user's name in front, a number behind. */
final class SourceNames {
    private SourceNames() {}

    /** The path with the file name the declared type asks for, or the same path when the two do not belong together. */
    static String normalised(String path, SourceOutline outline) {
        List<DeclaredType> named =
                outline.types().stream().filter(DeclaredType::isPublic).toList();
        if (named.isEmpty()) {
            named = outline.types();
        }
        if (named.size() != 1) {
            return path;
        }
        String type = named.get(0).name();
        Pattern renamed = Pattern.compile(
                "(?:.*[_ -])?" + Pattern.quote(type) + "(?:[ _(.-].*)?\\.java", Pattern.CASE_INSENSITIVE);
        String fileName = FileRules.lastName(path);
        boolean isRenamed = renamed.matcher(fileName).matches() && fileName.contains(type);
        return isRenamed ? path.substring(0, path.length() - fileName.length()) + type + ".java" : path;
    }
}
