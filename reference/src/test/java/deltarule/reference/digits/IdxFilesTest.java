package deltarule.reference.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deltarule.reference.digits.IdxFiles.Digits;
import deltarule.reference.digits.IdxFiles.Images;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdxFilesTest {
    /** Three images of 2 x 3 pixels. */
    private static final int[] IMAGES = {
        0, 0, 8, 3, 0, 0, 0, 3, 0, 0, 0, 2, 0, 0, 0, 3, 0, 51, 255, 128, 200, 1, 9, 8, 7, 6, 5, 4, 255, 255, 255, 0, 0,
        0
    };

    private static final int[] LABELS = {0, 0, 8, 1, 0, 0, 0, 3, 7, 0, 9};

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void imagesAreReadLineByLine(boolean packed) throws IOException {
        Images images = IdxFiles.images(file("images", IMAGES, packed), 100);
        assertThat(images.height()).isEqualTo(2);
        assertThat(images.width()).isEqualTo(3);
        assertThat(images.pixels().length).isEqualTo(3);
        assertThat(images.pixels()[0]).containsExactly(0, 0.2, 1, 128 / 255.0, 200 / 255.0, 1 / 255.0);
        assertThat(images.pixels()[2]).containsExactly(1, 1, 1, 0, 0, 0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void labelsAreReadInOrder(boolean packed) throws IOException {
        assertThat(IdxFiles.labels(file("labels", LABELS, packed), 100)).containsExactly(7, 0, 9);
    }

    @Test
    void onlyTheFirstAreKeptWhenFewerAreAskedFor() throws IOException {
        Digits digits = IdxFiles.digits(file("images", IMAGES, true), file("labels", LABELS, false), 2);
        assertThat(digits.images().pixels().length).isEqualTo(2);
        assertThat(digits.labels()).containsExactly(7, 0);
    }

    @Test
    void aFileThatIsMissingIsNamed() {
        Path missing = folder.resolve("no-images");
        assertThatThrownBy(() -> IdxFiles.images(missing, 1))
                .isInstanceOf(IOException.class)
                .hasMessage(missing
                        + ", the path: expected an IDX file, found none; check the name, or download the file"
                        + " to this place.");
    }

    @Test
    void imagesAndLabelsAreNotMistakenForEachOther() throws IOException {
        Path images = file("images", IMAGES, false);
        Path labels = file("labels", LABELS, true);
        assertThatThrownBy(() -> IdxFiles.images(labels, 1))
                .hasMessage(
                        labels + ", bytes 0 to 3: expected 0x00000803 (images in bytes), found 0x00000801 (labels in"
                                + " bytes); this is a file of labels; give the file with idx3 in its name.");
        assertThatThrownBy(() -> IdxFiles.labels(images, 1))
                .hasMessageContaining("this is a file of images; give the file with idx1 in its name");
    }

    @Test
    void otherFilesAreRefusedWithTheirMagicNumber() throws IOException {
        Path page = folder.resolve("images");
        Files.writeString(page, "<!DOCTYPE html><p>Not found</p>");
        assertThatThrownBy(() -> IdxFiles.images(page, 1))
                .hasMessageContaining(
                        "found 0x3C21444F; this is no IDX file; check that the download was not an error page");
        Path archive = file("archive", new int[] {'P', 'K', 3, 4, 0, 0, 0, 0}, false);
        assertThatThrownBy(() -> IdxFiles.labels(archive, 1)).hasMessageContaining("this is a zip archive; unpack it");
        int[] floats = IMAGES.clone();
        floats[2] = 0x0D;
        Path other = file("floats", floats, false);
        assertThatThrownBy(() -> IdxFiles.images(other, 1)).hasMessageContaining("found 0x00000D03");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFileThatWasCutSaysInWhichImage(boolean packed) throws IOException {
        Path cut = file("images", Arrays.copyOf(IMAGES, IMAGES.length - 2), packed);
        assertThatThrownBy(() -> IdxFiles.images(cut, 1))
                .isInstanceOf(IOException.class)
                .hasMessage(cut
                        + ", byte 32, in image 2 of 3: expected 6 bytes, found 4; the file was cut short; download it"
                        + " again.");
    }

    @Test
    void aFileThatWasCutInItsHeadSaysWhatIsMissing() throws IOException {
        Path cut = file("images", Arrays.copyOf(IMAGES, 10), false);
        assertThatThrownBy(() -> IdxFiles.images(cut, 1))
                .hasMessageContaining("byte 10, in the height of the images: expected 4 bytes, found 2");
        Path empty = file("empty", new int[0], false);
        assertThatThrownBy(() -> IdxFiles.labels(empty, 1))
                .hasMessageContaining("byte 0, in the magic number: expected 4 bytes, found 0");
    }

    @Test
    void bytesAfterTheLastLabelAreNoticed() throws IOException {
        Path longer = file("labels", Arrays.copyOf(LABELS, LABELS.length + 1), false);
        assertThatThrownBy(() -> IdxFiles.labels(longer, 1))
                .hasMessageContaining("byte 11: expected the end of the file after 3 labels, found more bytes");
    }

    @Test
    void sizesOutOfRangeAreRefusedBeforeAnythingIsKept() throws IOException {
        int[] huge = IMAGES.clone();
        huge[4] = 0x80;
        Path many = file("many", huge, false);
        assertThatThrownBy(() -> IdxFiles.images(many, 1))
                .hasMessageContaining(
                        "bytes 4 to 7, the number of images: expected 0 to 2147483647, found 2147483651; the file is"
                                + " damaged");
        int[] flat = IMAGES.clone();
        flat[11] = 0;
        Path none = file("none", flat, false);
        assertThatThrownBy(() -> IdxFiles.images(none, 1))
                .hasMessageContaining("bytes 8 to 11, the height of the images: expected 1 to 4096, found 0");
        int[] wide = IMAGES.clone();
        wide[13] = 1;
        Path wider = file("wide", wide, false);
        assertThatThrownBy(() -> IdxFiles.images(wider, 1))
                .hasMessageContaining("bytes 12 to 15, the width of the images: expected 1 to 4096, found 65539");
    }

    @Test
    void damagedPackingIsNoticed() throws IOException {
        byte[] packed = packed(IMAGES);
        Path cut = folder.resolve("cut.gz");
        Files.write(cut, Arrays.copyOf(packed, packed.length - 12));
        assertThatThrownBy(() -> IdxFiles.images(cut, 1))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(cut.toString())
                .hasMessageContaining("the file was cut short; download it again");
        byte[] changed = packed.clone();
        changed[packed.length - 6] ^= 0x55;
        Path damaged = folder.resolve("damaged.gz");
        Files.write(damaged, changed);
        assertThatThrownBy(() -> IdxFiles.images(damaged, 1))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(damaged.toString())
                .hasMessageContaining("the file is damaged; download it again");
        Path head = folder.resolve("head.gz");
        Files.write(head, Arrays.copyOf(packed, 5));
        assertThatThrownBy(() -> IdxFiles.images(head, 1)).hasMessageContaining("found a broken head");
    }

    @Test
    void filesThatDoNotBelongTogetherAreRefused() throws IOException {
        Path images = file("images", IMAGES, false);
        int[] two = Arrays.copyOf(LABELS, 10);
        two[7] = 2;
        Path labels = file("labels", two, false);
        assertThatThrownBy(() -> IdxFiles.digits(images, labels, 100))
                .hasMessage(images + ", bytes 4 to 7: expected as many images as " + labels
                        + " has labels, 2, found 3; give the two files that belong together.");
    }

    @Test
    void labelsThatAreNoDigitsAreRefused() throws IOException {
        int[] eleven = LABELS.clone();
        eleven[9] = 11;
        Path labels = file("labels", eleven, false);
        Path images = file("images", IMAGES, false);
        assertThatThrownBy(() -> IdxFiles.digits(images, labels, 100))
                .hasMessageContaining("label 1, byte 9: expected a digit, 0 to 9, found 11");
    }

    private Path file(String name, int[] numbers, boolean packed) throws IOException {
        Path file = folder.resolve(packed ? name + ".gz" : name);
        return Files.write(file, packed ? packed(numbers) : bytes(numbers));
    }

    private static byte[] packed(int[] numbers) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(target)) {
            gzip.write(bytes(numbers));
        }
        return target.toByteArray();
    }

    private static byte[] bytes(int[] numbers) {
        byte[] bytes = new byte[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            bytes[i] = (byte) numbers[i];
        }
        return bytes;
    }
}
