package deltarule.grader.handout;

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
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A handout of their own for each student: zips to give out in {@code student/}, keys and a list of variants in {@code staff/}. */
public final class ClassHandout {
    private static final int SHORTEST_TELLING_ID = 5;
    private static final long PATIENCE_SECONDS = 60;

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
     * Writes all handouts, or none.
     *
     * @param finished told of each student whose handout is written
     * @throws UnusableHandout when a variant is not fit to be handed out
     */
    public void write(List<Student> students, int lanes, Consumer<Student> finished) {
        List<String> ids = students.stream().map(Student::id).toList();
        try (UnfinishedHandouts unfinished = new UnfinishedHandouts(folder, ids)) {
            list(students, variants(students, lanes, finished, unfinished), unfinished.variants());
            unfinished.publish(ids);
        }
    }

    /** Writes the handouts and tells the variants, in the students' order. */
    private List<String> variants(
            List<Student> students, int lanes, Consumer<Student> finished, UnfinishedHandouts unfinished) {
        ExecutorService executor = Executors.newFixedThreadPool(lanes);
        try {
            List<Future<String>> variants = new ArrayList<>();
            for (Student student : students) {
                variants.add(executor.submit(() -> {
                    String variant = write(student, unfinished);
                    finished.accept(student);
                    return variant;
                }));
            }
            List<String> written = new ArrayList<>();
            for (Future<String> variant : variants) {
                written.add(variant.get());
            }
            return written;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while handouts were written", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        } finally {
            end(executor);
        }
    }

    /** Whoever still writes would write into a folder that is being deleted. */
    private static void end(ExecutorService executor) {
        executor.shutdownNow();
        try {
            executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String write(Student student, UnfinishedHandouts unfinished) {
        for (int draw = 0; ; draw++) {
            VariantSeeds seeds = VariantSeeds.ofStudent(secret, definition.id(), student.id(), draw);
            HandoutDraft draft = HandoutDraft.of(seeds.of(definition));
            Optional<String> certificate = proof.certificate(student, draw, draft);
            if (certificate.isPresent()) {
                draft.zip(unfinished.zip(student.id()), secrets(student, seeds));
                AnswerKeyFolder.write(draft, certificate.get(), unfinished.answerKey(student.id()));
                return draft.set().variant();
            }
        }
    }

    private Map<String, String> secrets(Student student, VariantSeeds seeds) {
        Map<String, String> secrets = new HashMap<>();
        secrets.put(secret.text(), "the course's secret");
        secrets.put(Long.toString(seeds.forFormulas()), "the variant's seed");
        // A short id, such as 42, may well be a number of the exercise.
        if (student.id().length() >= SHORTEST_TELLING_ID) {
            secrets.put(student.id(), "the student's id");
        }
        return secrets;
    }

    private static void list(List<Student> students, List<String> variants, Path file) {
        try (CSVPrinter csv = new CSVPrinter(
                Files.newBufferedWriter(file, StandardCharsets.UTF_8),
                CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get())) {
            csv.printRecord("id", "name", "variant");
            for (int i = 0; i < students.size(); i++) {
                csv.printRecord(students.get(i).id(), students.get(i).name(), variants.get(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
