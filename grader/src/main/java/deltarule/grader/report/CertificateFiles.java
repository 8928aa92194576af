package deltarule.grader.report;

import deltarule.grader.certify.Certificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a certificate as {@code certificate.json} and {@code certificate.html}. */
public final class CertificateFiles {
    private CertificateFiles() {}

    /**
     * Writes both files.
     *
     * @param folder is made if it is missing
     * @return the page
     * @throws IOException when a file cannot be written
     */
    public static Path write(Certificate certificate, Path folder) throws IOException {
        Path absolute = folder.toAbsolutePath();
        Files.createDirectories(absolute);
        String json = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(certificate);
        PrivateFiles.write(absolute.resolve("certificate.json"), json + "\n");
        Path page = absolute.resolve("certificate.html");
        PrivateFiles.write(page, Pages.certificate(CertificatePage.of(certificate)));
        return page;
    }
}
