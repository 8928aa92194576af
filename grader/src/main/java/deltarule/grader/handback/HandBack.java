package deltarule.grader.handback;

import deltarule.grader.batch.LedgerEntry;
import deltarule.grader.batch.LedgerEntry.Status;
import deltarule.grader.files.SteadyZip;
import deltarule.grader.files.SteadyZip.Content;
import deltarule.grader.intake.PlatformNumber;
import deltarule.grader.report.Reports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The students' reports under the names that a platform expects. Only what may be handed back is looked at: the student's own
 * view, of those whose grading is recorded.
 *
 * @param files what to hand back, by path
 * @param left students who get nothing, with the reason
 */
public record HandBack(Map<String, Content> files, List<String> left) {
    private static final String ZIP = ".zip";

    /** How a platform wants it. */
    public enum Platform {
        /** A folder for each student, named after the student. */
        FOLDERS,
        /** What Moodle takes as "feedback files in a zip": each student's folder as Moodle named it. */
        MOODLE,
        /**
         * What Canvas takes as "re-upload submissions": each file under the name that Canvas gave it. Canvas shows it to the
         * student as a file of the name handed in, so a zip must be a zip.
         */
        CANVAS
    }

    /**
     * Collects.
     *
     * @param entries what counts for each student
     */
    public static HandBack of(Collection<LedgerEntry> entries, Reports reports, Platform platform) {
        Map<String, Content> files = new LinkedHashMap<>();
        List<String> left = new ArrayList<>();
        for (LedgerEntry entry : entries) {
            Optional<String> why = whyNot(entry, platform);
            if (why.isPresent()) {
                left.add(entry.student() + " (" + why.get() + ")");
            } else {
                add(files, entry, reports.studentFolder(entry.student()), platform);
            }
        }
        return new HandBack(files, left);
    }

    private static Optional<String> whyNot(LedgerEntry entry, Platform platform) {
        if (entry.result().isEmpty() || entry.status() == Status.GRADER_ERROR) {
            return Optional.of(entry.status().name());
        }
        return switch (platform) {
            case FOLDERS -> Optional.empty();
            case MOODLE ->
                PlatformNumber.moodleParticipant(entry.submission()).isPresent()
                        ? Optional.empty()
                        : Optional.of("\"" + entry.submission() + "\" is no name of Moodle's");
            case CANVAS -> {
                boolean named = PlatformNumber.canvasUser(entry.submission()).isPresent();
                yield named && entry.submission().endsWith(ZIP)
                        ? Optional.empty()
                        : Optional.of("\"" + entry.submission() + "\" is " + (named ? "no zip" : "no name of Canvas'"));
            }
        };
    }

    private static void add(Map<String, Content> files, LedgerEntry entry, Path folder, Platform platform) {
        Content report = () -> Files.readAllBytes(folder.resolve(Reports.REPORT));
        switch (platform) {
            case FOLDERS -> {
                String name = folder.getFileName().toString();
                files.put(name + "/" + Reports.REPORT, report);
                files.put(name + "/" + Reports.RESULT, () -> Files.readAllBytes(folder.resolve(Reports.RESULT)));
            }
            case MOODLE -> files.put(entry.submission() + "/" + Reports.REPORT, report);
            case CANVAS -> files.put(entry.submission(), () -> SteadyZip.of(Map.of(Reports.REPORT, report)));
        }
    }
}
