package deltarule.grader.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code result.json}: a result as text and back. Two equal results are the same bytes. */
public final class ResultJson {
    /** What the field {@code schema} holds. */
    public static final String SCHEMA = "urn:deltarule:result";

    /** What the field {@code version} holds; it grows when a field changes its meaning or goes. */
    public static final int VERSION = 1;

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final DefaultPrettyPrinter PRETTY =
            new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT);

    private ResultJson() {}

    /** The file's text, ending in a line feed. */
    public static String text(Result result) {
        return MAPPER.writer().with(PRETTY).writeValueAsString(ResultTree.of(result)) + "\n";
    }

    /**
     * A result that was written before.
     *
     * @throws DamagedResult when the file is missing, is no JSON or lacks a field
     */
    public static Result read(Path file) {
        JsonNode root;
        try {
            root = MAPPER.readTree(Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new DamagedResult(
                    file + ": there is no such file. Name a result.json that `grade` or `batch` wrote.", e);
        } catch (IOException e) {
            throw new DamagedResult(file + ": cannot be read as text (" + e.getMessage() + ").", e);
        } catch (JacksonException e) {
            throw new DamagedResult(
                    file + ": is not JSON (" + e.getOriginalMessage() + "). Grade the submission again.", e);
        }
        return ResultReader.result(new ResultField(file.toString(), "", root));
    }
}
