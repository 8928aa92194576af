package deltarule.grader.handout;

/** Breaks long lines of generated Java. */
final class SourceLines {
    private static final int WIDTH = 110;
    private static final String CONTINUED = "        ";

    private SourceLines() {}

    /** A piece of code after its indentation, broken behind commas where it is too long. */
    static String wrapped(String indentation, String code) {
        String margin = indentation.substring(
                0, indentation.length() - indentation.stripLeading().length());
        StringBuilder lines = new StringBuilder();
        String line = indentation + code;
        while (line.length() > WIDTH) {
            int row = line.lastIndexOf("}, ", WIDTH - 2) + 1;
            int comma = row > WIDTH / 2 ? row : line.lastIndexOf(", ", WIDTH - 1);
            if (comma <= margin.length() + CONTINUED.length() || inText(line, comma)) {
                break;
            }
            lines.append(line, 0, comma + 1).append('\n');
            line = margin + CONTINUED + line.substring(comma + 2);
        }
        return lines.append(line).toString();
    }

    private static boolean inText(String line, int place) {
        return line.substring(0, place)
                                .chars()
                                .filter(character -> character == '"')
                                .count()
                        % 2
                == 1;
    }
}
