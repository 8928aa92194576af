package deltarule.grader.submission;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Chooses what is graded among the files found, and says of every other file why it is not. */
final class Selection {
    private static final String PACKAGE = "student";
    private static final String CONTRACTS = "deltarule.problems";

    private final List<FoundFile> graded = new ArrayList<>();
    private final List<SourceFile> sources = new ArrayList<>();
    private final List<IgnoredFile> ignored = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final Map<String, String> fileOfType = new HashMap<>();
    private final Map<String, String> spellings = new HashMap<>();
    private final List<HandedAnswers> answers = new ArrayList<>();
    private final boolean worksheets;
    private String handout = "";

    /**
     * A selection.
     *
     * @param worksheets whether files of answers count
     */
    Selection(boolean worksheets) {
        this.worksheets = worksheets;
    }

    /** Sorts out the files of a submission of this name. */
    Submission select(String name, List<FoundFile> found) throws RefusedSubmission {
        List<FoundFile> files = new ArrayList<>(EnclosingFolder.strip(found));
        files.sort(Comparator.comparing(FoundFile::path));
        for (FoundFile file : files) {
            if (FileRules.isDescriptor(file.path()) && file.isRead()) {
                handout = firstLine(file.bytes());
                ignored.add(new IgnoredFile(file.path(), "says which handout the files came with"));
            } else if (FileRules.isAnswers(file.path()) && file.isRead()) {
                takeAnswers(file);
            } else if (file.isRead()) {
                takeSource(file);
            } else {
                ignored.add(new IgnoredFile(file.path(), why(file.path())));
            }
        }
        if (sources.isEmpty() && answers.isEmpty() && warnings.isEmpty()) {
            throw new RefusedSubmission(nothingToGrade(name));
        }
        sources.sort(Comparator.comparing(SourceFile::path));
        return new Submission(
                name,
                SourceHash.of(graded),
                List.copyOf(sources),
                List.copyOf(answers),
                List.copyOf(ignored),
                List.copyOf(warnings),
                handout);
    }

    private static String firstLine(byte[] text) {
        return new String(text, StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElse("")
                .strip();
    }

    private static String why(String path) {
        return FileRules.ignoredFolder(path)
                .flatMap(folder -> FileRules.whyFolderIgnored(FileRules.lastName(folder)))
                .or(() -> FileRules.whyFileIgnored(path))
                .orElse("not a Java source file");
    }

    private void takeAnswers(FoundFile file) {
        if (worksheets) {
            graded.add(file);
            answers.add(new HandedAnswers(file.path(), file.bytes()));
        } else {
            ignored.add(new IgnoredFile(file.path(), "answers to a worksheet, of which this set has none"));
        }
    }

    private void takeSource(FoundFile file) throws RefusedSubmission {
        SourceEncoding decoded = SourceEncoding.decode(file.path(), file.bytes());
        SourceOutline outline = SourceScanner.outline(decoded.text());
        if (outline.imports().stream().anyMatch(imported -> imported.startsWith("org.junit."))) {
            ignored.add(new IgnoredFile(file.path(), "test; the grader brings its own tests"));
        } else if (outline.packageName().equals(PACKAGE)) {
            String path = SourceNames.normalised(file.path(), outline);
            refuseSecondSpelling(path, file.path());
            refuseSecondDeclaration(outline, file.path());
            decoded.warning().ifPresent(warnings::add);
            graded.add(file.at(path));
            sources.add(new SourceFile(path, decoded.text()));
        } else {
            leaveOut(file.path(), outline);
        }
    }

    private void leaveOut(String path, SourceOutline outline) {
        String name = outline.packageName();
        if (name.equals(CONTRACTS) || name.startsWith(CONTRACTS + ".")) {
            ignored.add(new IgnoredFile(path, "copy of a given interface; the grader uses its own"));
        } else if (outline.types().isEmpty()) {
            ignored.add(new IgnoredFile(path, "declares no class"));
        } else {
            String where = name.isEmpty() ? "has no package" : "is in package " + name;
            ignored.add(IgnoredFile.ofAnotherPackage(path, where));
            warnings.add(path + " " + where + " and is not graded: its first line must be \"package student;\".");
        }
    }

    private void refuseSecondSpelling(String path, String original) throws RefusedSubmission {
        String other = spellings.put(path.toLowerCase(Locale.ROOT), original);
        if (other != null) {
            throw new RefusedSubmission(other + " and " + original + " are one file on many systems (names differ only"
                    + " in case or in an added number): expected one of them. Delete the one that should not count.");
        }
    }

    private void refuseSecondDeclaration(SourceOutline outline, String path) throws RefusedSubmission {
        for (SourceOutline.DeclaredType type : outline.types()) {
            String other = fileOfType.putIfAbsent(type.name(), path);
            if (other != null) {
                String files = other.equals(path) ? path + " declares " : other + " and " + path + " both declare ";
                throw new RefusedSubmission(files + type.name() + (other.equals(path) ? " twice" : "")
                        + ": expected one class of each name. Delete the one that should not count.");
            }
        }
    }

    private String nothingToGrade(String name) {
        String what = ignored.isEmpty()
                ? "nothing was found"
                : "found "
                        + ignored.stream()
                                .limit(10)
                                .map(file -> file.path() + " (" + file.why() + ")")
                                .collect(Collectors.joining(", "));
        String more = ignored.size() > 10 ? " and " + (ignored.size() - 10) + " more" : "";
        String repair = warnings.isEmpty()
                ? " Hand in " + (worksheets ? "answers.json" : "the .java files of package student") + "."
                : " " + String.join(" ", warnings.subList(0, Math.min(10, warnings.size())));
        String wanted = worksheets ? "answers.json, or .java files" : ".java files";
        return name + " has no sources: expected " + wanted + " whose first line is \"package student;\"; " + what
                + more + "." + repair;
    }
}
