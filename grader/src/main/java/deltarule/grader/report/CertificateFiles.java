package deltarule.grader.report;

import deltarule.grader.certify.Certificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a certificate and its confusion matrix, each as JSON and HTML. */
public final class CertificateFiles {
    private CertificateFiles() {}

    /**
     * Writes {@code certificate} and {@code confusion}.
     *
     * @param folder is made if it is missing
     * @return the page
     * @throws IOException when a file cannot be written
     */
    public static Path write(Certificate certificate, Path folder) throws IOException {
        Path absolute = folder.toAbsolutePath();
        Files.createDirectories(absolute);
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        PrivateFiles.write(absolute.resolve("certificate.json"), json.writeValueAsString(certificate) + "\n");
        PrivateFiles.write(absolute.resolve("confusion.json"), json.writeValueAsString(certificate.confusion()) + "\n");
        PrivateFiles.write(absolute.resolve("confusion.html"), Pages.confusion(ConfusionPage.of(certificate)));
        Path page = absolute.resolve("certificate.html");
        PrivateFiles.write(page, Pages.certificate(CertificatePage.of(certificate)));
        return page;
    }
}
