package deltarule.grader.export;

import deltarule.grader.files.Sha256;
import deltarule.grader.report.Result;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** GitLab's code quality report: the remarks that have a place. GitLab shows two of one fingerprint once. */
final class CodeQuality {
    private static final int FINGERPRINT = 40;

    private CodeQuality() {}

    static String text(Result result, SourcePlaces places) {
        ArrayNode root = JsonNodeFactory.instance.arrayNode();
        List<String> fingerprints = fingerprints(placed(result, places));
        for (Remark remark : placed(result, places)) {
            ObjectNode entry = root.addObject();
            entry.put("description", remark.title() + ": " + remark.message());
            entry.put("check_name", remark.rule());
            entry.put("fingerprint", fingerprints.get(root.size() - 1));
            entry.put("severity", severity(remark.kind()));
            ObjectNode location = entry.putObject("location");
            location.put("path", remark.path());
            location.putObject("lines").put("begin", Math.max(1, remark.line()));
        }
        return ExportJson.indented(root);
    }

    /** The remarks with a file. */
    static List<Remark> placed(Result result, SourcePlaces places) {
        return Remark.of(result, places).stream()
                .filter(remark -> !remark.path().isEmpty())
                .toList();
    }

    /**
     * A fingerprint for each remark: of its rule, file and words, and of how many such came before. Lines have no part in
     * it, so a remark stays the same when the code above it grows.
     */
    static List<String> fingerprints(List<Remark> remarks) {
        Map<String, Integer> seen = new HashMap<>();
        return remarks.stream()
                .map(remark -> {
                    String same = remark.rule() + "\0" + remark.path() + "\0" + remark.message();
                    return Sha256.of(same + "\0" + seen.merge(same, 1, Integer::sum))
                            .substring(0, FINGERPRINT);
                })
                .toList();
    }

    private static String severity(Remark.Kind kind) {
        return switch (kind) {
            case COMPILE_ERROR -> "blocker";
            case CRITERION -> "major";
            case STYLE -> "minor";
        };
    }
}
