package deltarule.grader.report;

import tools.jackson.databind.JsonNode;

/**
 * Data for a page's own script, inside its {@code <script type="application/json">}. Nothing in it can end that element
 * or be taken for markup: the characters that could are written as JSON escapes.
 */
final class DataIsland {
    private final String json;

    DataIsland(JsonNode data) {
        json = data.toString()
                .replace("&", "\\u0026")
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    @Override
    public String toString() {
        return json;
    }
}
