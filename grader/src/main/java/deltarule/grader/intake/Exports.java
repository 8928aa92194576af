package deltarule.grader.intake;

import deltarule.grader.problem.InvalidProblem;
import deltarule.grader.roster.Roster;
import deltarule.grader.submission.ClassEntry;
import deltarule.grader.submission.SubmissionName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a folder as a learning platform leaves it. Which platform it was is seen from the names.
 *
 * @param deliveries what was handed in, in the order of the names
 * @param others visible entries that are no submission
 */
record Exports(List<Delivery> deliveries, List<String> others) {

    /**
     * Reads a folder.
     *
     * @throws InvalidProblem if a metadata file is damaged, or two submissions have one name
     * @throws IOException if the folder cannot be read
     */
    static Exports read(Path folder, Optional<Roster> roster) throws IOException {
        Optional<Path> metadata = GradescopeExport.metadata(folder);
        List<Path> entries =
                metadata.isPresent() ? visible(metadata.get().getParent()) : unwrapped(visible(folder), roster);
        Set<Path> taken = new HashSet<>();
        List<Delivery> deliveries = new ArrayList<>();
        List<String> others = new ArrayList<>();
        if (metadata.isPresent()) {
            deliveries.addAll(GradescopeExport.read(metadata.get(), taken));
        } else {
            deliveries.addAll(MoodleNames.read(entries, taken));
            deliveries.addAll(CanvasNames.read(
                    entries.stream().filter(entry -> !taken.contains(entry)).toList(), taken));
        }
        Map<String, Path> plain = new HashMap<>();
        for (Path entry : entries) {
            String name = entry.getFileName().toString();
            if (taken.contains(entry)) {
                continue;
            }
            boolean handedIn = ClassEntry.isSubmission(entry) || ClassEntry.isRefused(entry);
            if (!handedIn || MoodleNames.isText(name) || CanvasNames.isText(name)) {
                others.add(name);
                continue;
            }
            refuseSharedName(plain.put(SubmissionName.of(entry), entry), entry);
            deliveries.add(PlainNames.read(entry, roster));
        }
        return new Exports(List.copyOf(deliveries), List.copyOf(others));
    }

    /** What is in the one folder, where it is nobody's but holds what is somebody's: the export's own folder was packed. */
    private static List<Path> unwrapped(List<Path> entries, Optional<Roster> roster) throws IOException {
        boolean wrapped = roster.isPresent()
                && entries.size() == 1
                && Files.isDirectory(entries.get(0), LinkOption.NOFOLLOW_LINKS)
                && !isSomebodys(entries.get(0), roster);
        if (wrapped) {
            List<Path> inside = visible(entries.get(0));
            for (Path entry : inside) {
                if (isSomebodys(entry, roster)) {
                    return inside;
                }
            }
        }
        return entries;
    }

    private static boolean isSomebodys(Path entry, Optional<Roster> roster) throws IOException {
        String name = entry.getFileName().toString();
        return MoodleNames.participant(name).isPresent()
                || CanvasNames.user(name).isPresent()
                || (ClassEntry.isSubmission(entry)
                        && !Owners.of(List.of(PlainNames.read(entry, roster)), roster.orElseThrow())
                                .known()
                                .isEmpty());
    }

    private static List<Path> visible(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(ClassEntry::isVisible).sorted().toList();
        }
    }

    private static void refuseSharedName(Path other, Path entry) {
        if (other != null) {
            throw new InvalidProblem(other + " and " + entry + " are both called \"" + SubmissionName.of(entry)
                    + "\"; remove one of them or give it another name.");
        }
    }
}
