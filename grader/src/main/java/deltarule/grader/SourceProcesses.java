package deltarule.grader;

import deltarule.grader.compile.SourceClassPath;
import deltarule.grader.compile.SourceProcess;
import deltarule.grader.compile.SourceProcessSettings;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.sandbox.ContractClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Starts the process that reads sources, with the contracts of a set and nothing else of ours to compile against. */
final class SourceProcesses {
    private SourceProcesses() {}

    /**
     * @param folder an empty folder of the grader's own, which outlives the process
     */
    static SourceProcess start(ProblemSet set, int lanes, Path folder) throws IOException {
        Path contracts = folder.resolve("contracts");
        List<Class<?>> types = set.exercises().stream()
                .<Class<?>>map(exercise -> exercise.problem().contract())
                .toList();
        for (Map.Entry<String, byte[]> type : ContractClasses.of(types).entrySet()) {
            Path file = contracts.resolve(type.getKey().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, type.getValue());
        }
        String archive = System.getProperty("deltarule.sources.options", "");
        List<String> options = archive.isEmpty() ? List.of() : List.of(archive.split(" "));
        return new SourceProcess(SourceProcessSettings.of(
                        SourceClassPath.ofThisGrader(folder.resolve("sources")), List.of(contracts), lanes)
                .with(options));
    }
}
