package deltarule.grader.command;

import deltarule.grader.export.AutograderZip;
import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Problems;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Packs an autograder for Gradescope. */
@Command(
        name = "gradescope",
        mixinStandardHelpOptions = true,
        description = "Packs an autograder zip for a programming assignment of Gradescope.",
        footer = {
            "",
            "The zip holds the hidden tests and, with --release, the course's secret: give it to Gradescope only.",
            "Example:  ./deltarule gradescope --set neural-network-basics --out autograder.zip"
        })
final class GradescopeCommand implements Callable<Integer> {
    @Mixin
    VariantOption variant;

    @Mixin
    IsolationOption isolation;

    @Option(names = "--out", required = true, paramLabel = "F.zip", description = "The zip to write.")
    Path out;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (Files.isDirectory(out)) {
            throw new BadInput("--out: " + out + " is a folder; the name of a zip expected, such as "
                    + out.resolve("autograder.zip") + ".");
        }
        Map<String, byte[]> settings = new TreeMap<>();
        if (variant.isReleased()) {
            variant.released();
            try (Stream<Path> files = Files.list(variant.release)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    settings.put("release/" + file.getFileName(), Files.readAllBytes(file));
                }
            }
            settings.put("secret", Files.readAllBytes(variant.secretFile));
        } else {
            variant.one();
            settings.put("set.json", bytes(new ProblemSets(Problems.onClassPath()).text(variant.set)));
            if (variant.seed != null) {
                settings.put("seed", bytes(variant.seed + "\n"));
            }
        }
        if (isolation.wanted() != null) {
            settings.put("isolation", bytes(isolation.wanted().name() + "\n"));
        }
        AutograderZip.write(out, settings, classPath());
        spec.commandLine().getOut().println("Autograder: " + out + " (" + (Files.size(out) >> 20) + " MB)");
        return Exit.DONE;
    }

    private static List<Path> classPath() {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getProperty("java.class.path"))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
