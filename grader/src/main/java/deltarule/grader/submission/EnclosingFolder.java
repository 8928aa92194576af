package deltarule.grader.submission;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes off the one folder that many tools pack around a submission, so that its name changes nothing. */
final class EnclosingFolder {
    private static final Set<String> PART_OF_THE_PROJECT = Set.of("src/", "student/");

    private EnclosingFolder() {}

    static List<FoundFile> strip(List<FoundFile> found) {
        Optional<String> folder = commonFolder(found);
        return folder.isEmpty()
                ? found
                : found.stream()
                        .map(file -> file.path().startsWith(folder.get())
                                ? file.at(file.path().substring(folder.get().length()))
                                : file)
                        .toList();
    }

    private static Optional<String> commonFolder(List<FoundFile> found) {
        Set<String> first = found.stream()
                .map(FoundFile::path)
                .filter(EnclosingFolder::isHandmade)
                .map(path -> path.substring(0, path.indexOf('/') + 1))
                .collect(Collectors.toSet());
        return first.size() == 1 && !first.contains("") && !PART_OF_THE_PROJECT.containsAll(first)
                ? first.stream().findFirst()
                : Optional.empty();
    }

    private static boolean isHandmade(String path) {
        Optional<String> ignored = FileRules.ignoredFolder(path);
        boolean atTop = ignored.isPresent()
                && ignored.get().indexOf('/') == ignored.get().length() - 1;
        boolean hidden = path.indexOf('/') < 0 && path.startsWith(".");
        return !atTop && !hidden;
    }
}
