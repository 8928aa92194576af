package deltarule.grader.handout;

import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.SetDefinition;
import deltarule.grader.roster.Student;
import deltarule.grader.variant.CourseSecret;
import deltarule.grader.variant.VariantSeeds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A handout of their own for each student: zips to give out in {@code student/}, keys and a list of variants in {@code staff/}. */
public final class ClassHandout {
    private static final int SHORTEST_TELLING_ID = 5;

    private final SetDefinition definition;
    private final CourseSecret secret;
    private final Path folder;
    private final Proof proof;

    /**
     * @param proof has the last word on each variant
     * @param folder where {@code student/} and {@code staff/} are made
     */
    public ClassHandout(SetDefinition definition, CourseSecret secret, Proof proof, Path folder) {
        this.proof = proof;
        this.definition = definition;
        this.secret = secret;
        this.folder = folder;
    }

    /**
     * Writes all handouts.
     *
     * @param finished told of each student whose handout is written
     * @throws UnusableHandout when a variant is not fit to be handed out
     */
    public void write(List<Student> students, int lanes, Consumer<Student> finished) {
        ExecutorService executor = Executors.newFixedThreadPool(lanes);
        try {
            List<Future<String>> variants = new ArrayList<>();
            for (Student student : students) {
                variants.add(executor.submit(() -> {
                    String variant = write(student);
                    finished.accept(student);
                    return variant;
                }));
            }
            list(students, variants);
        } finally {
            executor.shutdownNow();
        }
    }

    private String write(Student student) {
        VariantSeeds seeds = VariantSeeds.ofStudent(secret, definition.id(), student.id());
        ProblemSet variant = seeds.of(definition);
        Map<String, String> secrets = new HashMap<>();
        secrets.put(secret.text(), "the course's secret");
        secrets.put(Long.toString(seeds.forFormulas()), "the variant's seed");
        // A short id, such as 42, may well be a number of the exercise.
        if (student.id().length() >= SHORTEST_TELLING_ID) {
            secrets.put(student.id(), "the student's id");
        }
        HandoutDraft draft = HandoutDraft.of(variant);
        String certificate = proof.certificate(student, draft);
        draft.zip(folder.resolve("student").resolve(student.id() + ".zip"), secrets);
        AnswerKeyFolder.write(draft, certificate, folder.resolve("staff/keys").resolve(student.id()));
        return variant.variant();
    }

    private void list(List<Student> students, List<Future<String>> variants) {
        Path file = folder.resolve("staff/variants.csv");
        try {
            Files.createDirectories(file.getParent());
            try (CSVPrinter csv = new CSVPrinter(
                    Files.newBufferedWriter(file, StandardCharsets.UTF_8),
                    CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get())) {
                csv.printRecord("id", "name", "variant");
                for (int i = 0; i < students.size(); i++) {
                    csv.printRecord(
                            students.get(i).id(),
                            students.get(i).name(),
                            variants.get(i).get());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while handouts were written", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        }
    }
}
