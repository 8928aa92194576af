package deltarule.grader.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcePlacesTest {
    private static final String SOURCE = "package student;\n\npublic final class HingeLossSolution {}\n";

    @TempDir
    Path repository;

    @Test
    void aLineIsFoundWhereItLiesBelowTheRepository() throws IOException {
        write("pushed/src/main/java/student/HingeLossSolution.java");
        write("pushed/README.md");

        SourcePlaces places = SourcePlaces.of(repository.resolve("pushed"), repository);

        assertThat(places.find("HingeLossSolution.java:3"))
                .containsExactly(new SourcePlaces.Place("pushed/src/main/java/student/HingeLossSolution.java", 3));
    }

    @Test
    void aFolderAroundEverythingBelongsToThePath() throws IOException {
        write("sheet-1/student/HingeLossSolution.java");

        SourcePlaces places = SourcePlaces.of(repository, repository);

        assertThat(places.path("student/HingeLossSolution.java")).isEqualTo("sheet-1/student/HingeLossSolution.java");
    }

    @Test
    void whatIsNotThereHasNoPlace() throws IOException {
        write("student/HingeLossSolution.java");

        SourcePlaces places = SourcePlaces.of(repository, repository);

        assertThat(places.find("Other.java:3")).isEmpty();
        assertThat(places.find("")).isEmpty();
        assertThat(SourcePlaces.of(repository.resolve("nowhere"), repository)).isEqualTo(SourcePlaces.UNKNOWN);
    }

    private void write(String path) throws IOException {
        Path file = repository.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, SOURCE);
    }
}
