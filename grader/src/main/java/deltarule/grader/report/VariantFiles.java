package deltarule.grader.report;

import deltarule.grader.certify.VariantCertificate;
import deltarule.grader.certify.VariantRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The certificates of many variants in a folder: one file for each as it is finished, and a page with all. For staff. */
public final class VariantFiles {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path folder;

    /**
     * @param folder is made if it is missing
     */
    public VariantFiles(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** A certificate as a file's text. */
    public static String json(VariantCertificate certificate) {
        return JSON.writeValueAsString(certificate) + "\n";
    }

    /** Keeps the certificate of a variant, whole or not at all. */
    public void write(long number, VariantCertificate certificate) throws IOException {
        Files.createDirectories(folder.resolve("variants"));
        PrivateFiles.write(file(number), json(certificate));
    }

    /** The certificate of a variant that was finished before; none if there is none that can be read. */
    public Optional<VariantCertificate> read(long number) throws IOException {
        if (!Files.isRegularFile(file(number))) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readString(file(number)), VariantCertificate.class));
        } catch (JacksonException damaged) {
            return Optional.empty();
        }
    }

    /**
     * Writes all as {@code variants.json} and {@code variants.html}.
     *
     * @return the page
     */
    public Path write(VariantRange range) throws IOException {
        Files.createDirectories(folder);
        PrivateFiles.removeHalfWritten(folder);
        PrivateFiles.write(folder.resolve("variants.json"), JSON.writeValueAsString(range) + "\n");
        Path page = folder.resolve("variants.html");
        PrivateFiles.write(page, Pages.variants(range));
        return page;
    }

    private Path file(long number) {
        return folder.resolve("variants").resolve("variant-" + number + ".json");
    }
}
