package deltarule.grader.intake;

import deltarule.grader.intake.Delivery.Punctuality;
import deltarule.grader.roster.Roster;
import deltarule.grader.submission.SubmissionName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder or zip for each student, named after the student: the id, {@code id_attempt_2}, {@code id-2}, or the repository
 * {@code assignment-login} of GitHub Classroom. A number alone is an attempt only where the roster has the id before it.
 */
final class PlainNames {
    private static final Pattern ATTEMPT =
            Pattern.compile("(.+?)[_ -]attempt[_ -]?(\\d{1,4})", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERED = Pattern.compile("(.+?)(?:[-_ ](\\d{1,3})| ?\\((\\d{1,3})\\))");

    private PlainNames() {}

    static Delivery read(Path entry, Optional<Roster> roster) throws IOException {
        String name = SubmissionName.of(entry);
        Matcher attempt = ATTEMPT.matcher(name);
        Matcher numbered = NUMBERED.matcher(name);
        boolean whole = isId(name, roster);
        if (!whole && attempt.matches()) {
            return delivery(entry, attempt.group(1), Integer.parseInt(attempt.group(2)));
        }
        if (!whole && numbered.matches() && isId(numbered.group(1), roster)) {
            String number = numbered.group(2) == null ? numbered.group(3) : numbered.group(2);
            return delivery(entry, numbered.group(1), Integer.parseInt(number));
        }
        return delivery(entry, name, 0);
    }

    private static boolean isId(String name, Optional<Roster> roster) {
        return roster.isPresent() && !roster.get().identified(name).isEmpty();
    }

    private static Delivery delivery(Path entry, String owner, int attempt) throws IOException {
        Contents contents = Contents.of(entry);
        return new Delivery(
                entry.getFileName().toString(),
                owner,
                new Claim(
                        List.of(owner), List.of(List.of(owner.split("[_\\s]+")), ends(owner)), owner.split("_", 2)[0]),
                attempt,
                "",
                Punctuality.UNKNOWN,
                contents.parcel(),
                contents.unclear());
    }

    /** What follows each hyphen: an assignment's name and a login may have hyphens of their own. */
    private static List<String> ends(String name) {
        List<String> ends = new ArrayList<>();
        for (int at = name.indexOf('-'); at >= 0; at = name.indexOf('-', at + 1)) {
            ends.add(name.substring(at + 1));
        }
        return ends;
    }
}
