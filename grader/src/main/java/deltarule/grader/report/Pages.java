package deltarule.grader.report;

import deltarule.grader.certify.VariantRange;
import deltarule.grader.template.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Properties;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;

/**
 * Renders the HTML pages. Every reference a template prints is escaped. Style sheet and script are fixed files that are
 * included as they are; the page's content security policy names their hashes, so that a browser uses nothing else.
 */
final class Pages {
    private static final String FOLDER = "deltarule/grader/report/";
    private static final String STYLE = "style-src '" + hash("report.css") + "'";

    private final VelocityEngine engine = new VelocityEngine(settings());

    /** The engine is created on first use and kept: it costs as much as many pages. */
    private static final class Shared {
        static final Pages PAGES = new Pages();
    }

    private Pages() {
        engine.init();
    }

    static void prepare() {
        Shared.PAGES.engine.getTemplate(FOLDER + "report.html.vm");
    }

    static String report(ReportPage page) {
        return Shared.PAGES.render("report.html.vm", page, policy(STYLE));
    }

    static String classPage(ClassPage page) {
        return Shared.PAGES.render("class.html.vm", page, policy(STYLE + "; script-src '" + hash("class.js") + "'"));
    }

    static String changes(Changes changes) {
        return Shared.PAGES.render("regrade.html.vm", changes, policy(STYLE));
    }

    static String certificate(CertificatePage page) {
        return Shared.PAGES.render("certificate.html.vm", page, policy(STYLE));
    }

    static String variants(VariantRange range) {
        return Shared.PAGES.render("variants.html.vm", range, policy(STYLE));
    }

    static String confusion(ConfusionPage page) {
        return Shared.PAGES.render("confusion.html.vm", page, policy(STYLE));
    }

    private String render(String template, Object page, String policy) {
        VelocityContext context = new VelocityContext();
        context.put("page", page);
        context.put("policy", policy);
        StringWriter html = new StringWriter(1 << 15);
        engine.getTemplate(FOLDER + template).merge(context, html);
        return html.toString();
    }

    private static String policy(String allowed) {
        return "default-src 'none'; " + allowed + "; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String resource) {
        try (InputStream stream = Pages.class.getResourceAsStream(resource)) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(stream.readAllBytes());
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource + " of the grader", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static Properties settings() {
        Properties settings = Template.strictPages();
        settings.setProperty("resource.loader.class.cache", "true");
        settings.setProperty("resource.loader.class.modification_check_interval", "0");
        settings.setProperty("velocimacro.arguments.strict", "true");
        settings.setProperty("velocimacro.library.path", FOLDER + "macros.vm," + FOLDER + "pictures.vm");
        settings.setProperty("event_handler.reference_insertion.class", EscapedReference.class.getName());
        settings.setProperty("parser.pool.size", "2");
        return settings;
    }
}
