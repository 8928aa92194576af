package deltarule.grader.report;

import deltarule.grader.score.DecisionRegions;
import deltarule.grader.score.LossCurves;
import deltarule.grader.score.Picture;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a picture's numbers as a JSON tree; the drawing is left to the pages. */
final class PictureTree {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PictureTree() {}

    static ObjectNode of(Picture picture) {
        ObjectNode node = JSON.objectNode();
        node.put("case", picture.number());
        node.put("group", picture.group());
        node.set("losses", picture instanceof LossCurves curves ? losses(curves) : JSON.nullNode());
        node.set("regions", picture instanceof DecisionRegions regions ? regions(regions) : JSON.nullNode());
        return node;
    }

    private static ObjectNode losses(LossCurves curves) {
        ObjectNode node = JSON.objectNode();
        node.put("actualLength", curves.actualLength());
        node.put("expectedLength", curves.expectedLength());
        node.set("points", ResultTree.array(curves.points(), point -> {
            ObjectNode entry = JSON.objectNode();
            entry.put("epoch", point.epoch());
            ResultTree.text(entry, "actual", point.actual());
            ResultTree.text(entry, "expected", point.expected());
            return entry;
        }));
        return node;
    }

    private static ObjectNode regions(DecisionRegions regions) {
        ObjectNode node = JSON.objectNode();
        node.put("low", regions.low());
        node.put("high", regions.high());
        node.set("actual", ResultTree.texts(regions.actual()));
        node.set("expected", ResultTree.texts(regions.expected()));
        node.set("examples", ResultTree.array(regions.examples(), example -> {
            ObjectNode entry = JSON.objectNode();
            entry.put("first", example.first());
            entry.put("second", example.second());
            entry.put("label", example.label());
            return entry;
        }));
        return node;
    }
}
