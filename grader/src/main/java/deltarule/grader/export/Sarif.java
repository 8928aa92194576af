package deltarule.grader.export;

import deltarule.grader.report.Result;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** SARIF 2.1.0: the remarks that have a place, with the rules they come from. */
final class Sarif {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

    private Sarif() {}

    static String text(Result result, SourcePlaces places) {
        List<Remark> remarks = CodeQuality.placed(result, places);
        List<String> fingerprints = CodeQuality.fingerprints(remarks);
        Map<String, Remark> rules = new LinkedHashMap<>();
        remarks.forEach(remark -> rules.putIfAbsent(remark.rule(), remark));
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("$schema", SCHEMA);
        root.put("version", "2.1.0");
        ObjectNode run = root.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Deltarule");
        driver.put("version", result.environment().grader());
        ArrayNode listed = driver.putArray("rules");
        rules.forEach((id, remark) -> {
            ObjectNode rule = listed.addObject();
            rule.put("id", id);
            rule.putObject("shortDescription").put("text", remark.title());
        });
        run.put("columnKind", "utf16CodeUnits");
        ArrayNode results = run.putArray("results");
        for (int i = 0; i < remarks.size(); i++) {
            results.add(result(
                    remarks.get(i),
                    fingerprints.get(i),
                    List.copyOf(rules.keySet()).indexOf(remarks.get(i).rule())));
        }
        return ExportJson.indented(root);
    }

    private static ObjectNode result(Remark remark, String fingerprint, int rule) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.put("ruleId", remark.rule());
        result.put("ruleIndex", rule);
        result.put("level", remark.kind() == Remark.Kind.STYLE ? "warning" : "error");
        result.putObject("message").put("text", remark.message());
        ObjectNode place = result.putArray("locations").addObject().putObject("physicalLocation");
        place.putObject("artifactLocation").put("uri", uri(remark.path()));
        if (remark.line() > 0) {
            ObjectNode region = place.putObject("region");
            region.put("startLine", remark.line());
            if (remark.column() > 0) {
                region.put("startColumn", remark.column());
            }
        }
        result.putObject("partialFingerprints").put("primaryLocationLineHash", fingerprint);
        return result;
    }

    /** The path as a relative reference: a colon would make its first segment a scheme. */
    private static String uri(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte one : path.getBytes(StandardCharsets.UTF_8)) {
            if (PLAIN.indexOf(one) >= 0) {
                uri.append((char) one);
            } else {
                uri.append(String.format(Locale.ROOT, "%%%02X", one));
            }
        }
        return uri.toString();
    }
}
