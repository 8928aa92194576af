package deltarule.reference.digits;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads images and labels from IDX files, in which the MNIST digits come: {@code train-images-idx3-ubyte}, {@code
 * train-labels-idx1-ubyte} and the like, plain or packed with gzip.
 *
 * <p>What is wrong with a file is said with its name, the place, what was expected there and what to do about it.
 */
public final class IdxFiles {
    private static final int IMAGES = 0x803;
    private static final int LABELS = 0x801;
    private static final int LARGEST_SIDE = 1 << 12;
    private static final String CUT = "the file was cut short; download it again";
    private static final String DAMAGED = "the file is damaged; download it again";

    private IdxFiles() {}

    /**
     * Images of one size.
     *
     * @param height the number of pixels from top to bottom
     * @param width the number of pixels from left to right
     * @param pixels one row of height * width numbers for each image, from 0 (byte 0) to 1 (byte 255), line by line from the
     *     top
     */
    public record Images(int height, int width, double[][] pixels) {}

    /**
     * Images and their labels.
     *
     * @param images the images
     * @param labels one for each image, 0 to 9
     */
    public record Digits(Images images, int[] labels) {}

    /**
     * Reads a file of images and the file of their labels.
     *
     * @param imageFile the images
     * @param labelFile the labels
     * @param most how many to keep at most, from the beginning; both files are checked to their ends all the same
     * @throws IOException if a file cannot be read or is not what it should be, if there are more images than labels or
     *     fewer, or if a label is above 9
     */
    public static Digits digits(Path imageFile, Path labelFile, int most) throws IOException {
        int[] labels = labels(labelFile, Integer.MAX_VALUE);
        Images images = images(imageFile, most);
        int count;
        try (Source source = new Source(imageFile)) {
            source.header(IMAGES);
            count = source.number("the number of images");
        }
        if (count != labels.length) {
            throw new IOException(String.format(
                    Locale.ROOT,
                    "%s, bytes 4 to 7: expected as many images as %s has labels, %d, found %d; give the two files that"
                            + " belong together.",
                    imageFile,
                    labelFile,
                    labels.length,
                    count));
        }
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] > 9) {
                throw new IOException(
                        problem(labelFile, "label " + i + ", byte " + (8 + i), "a digit, 0 to 9", labels[i], DAMAGED));
            }
        }
        return new Digits(images, Arrays.copyOf(labels, images.pixels().length));
    }

    /**
     * Reads a file of images.
     *
     * @param file the file
     * @param most how many images to keep at most, from the beginning; the file is checked to its end all the same
     * @throws IOException if the file cannot be read or is no IDX file of images
     */
    public static Images images(Path file, int most) throws IOException {
        try (Source source = new Source(file)) {
            source.header(IMAGES);
            int count = source.number("the number of images");
            int height = source.side("the height of the images");
            int width = source.side("the width of the images");
            double[][] pixels = new double[Math.min(count, most)][height * width];
            byte[] bytes = new byte[height * width];
            for (int i = 0; i < count; i++) {
                source.fill(bytes, "image " + i + " of " + count);
                for (int j = 0; i < pixels.length && j < bytes.length; j++) {
                    pixels[i][j] = Byte.toUnsignedInt(bytes[j]) / 255.0;
                }
            }
            source.end(count + " images of " + height + " x " + width + " pixels");
            return new Images(height, width, pixels);
        }
    }

    /**
     * Reads a file of labels.
     *
     * @param file the file
     * @param most how many labels to keep at most, from the beginning; the file is checked to its end all the same
     * @return the labels, each 0 to 255
     * @throws IOException if the file cannot be read or is no IDX file of labels
     */
    public static int[] labels(Path file, int most) throws IOException {
        try (Source source = new Source(file)) {
            source.header(LABELS);
            int count = source.number("the number of labels");
            int[] labels = new int[Math.min(count, most)];
            byte[] label = new byte[1];
            for (int i = 0; i < count; i++) {
                source.fill(label, "label " + i + " of " + count);
                if (i < labels.length) {
                    labels[i] = Byte.toUnsignedInt(label[0]);
                }
            }
            source.end(count + " labels");
            return labels;
        }
    }

    private static String problem(Path file, String place, String expected, Object found, String repair) {
        return file + ", " + place + ": expected " + expected + ", found " + found + "; " + repair + ".";
    }

    /** A file being read, unpacked where it is packed; places count in unpacked bytes. */
    private static final class Source implements AutoCloseable {
        private final Path file;
        private final InputStream bytes;
        private long place;

        Source(Path file) throws IOException {
            this.file = file;
            if (!Files.isRegularFile(file)) {
                throw new IOException(problem(
                        file, "the path", "an IDX file", "none", "check the name, or download the file to this place"));
            }
            this.bytes = unpacked(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
        }

        private InputStream unpacked(BufferedInputStream raw) throws IOException {
            raw.mark(2);
            boolean packed = raw.read() == 0x1f && raw.read() == 0x8b;
            raw.reset();
            try {
                return packed ? new BufferedInputStream(new GZIPInputStream(raw), 1 << 16) : raw;
            } catch (ZipException | EOFException e) {
                raw.close();
                throw new IOException(problem(file, "byte 0", "data packed with gzip", "a broken head", DAMAGED), e);
            }
        }

        /** Reads the first four bytes: two zeros, the type of the entries, the number of dimensions. */
        void header(int magic) throws IOException {
            int found = integer("the magic number");
            if (found != magic) {
                throw new IOException(problem(file, "bytes 0 to 3", name(magic), name(found), repair(magic, found)));
            }
        }

        int number(String what) throws IOException {
            int number = integer(what);
            if (number < 0) {
                throw new IOException(problem(
                        file, places(4) + ", " + what, "0 to 2147483647", Integer.toUnsignedString(number), DAMAGED));
            }
            return number;
        }

        int side(String what) throws IOException {
            int side = integer(what);
            if (side < 1 || side > LARGEST_SIDE) {
                throw new IOException(problem(
                        file,
                        places(4) + ", " + what,
                        "1 to " + LARGEST_SIDE,
                        Integer.toUnsignedString(side),
                        DAMAGED));
            }
            return side;
        }

        void fill(byte[] target, String what) throws IOException {
            int read = read(target);
            if (read < target.length) {
                throw new IOException(
                        problem(file, "byte " + (place + read) + ", in " + what, target.length + " bytes", read, CUT));
            }
            place += read;
        }

        void end(String whole) throws IOException {
            if (read(new byte[1]) == 1) {
                throw new IOException(
                        problem(file, "byte " + place, "the end of the file after " + whole, "more bytes", DAMAGED));
            }
        }

        private int integer(String what) throws IOException {
            byte[] four = new byte[4];
            fill(four, what);
            int number = 0;
            for (byte next : four) {
                number = number << 8 | Byte.toUnsignedInt(next);
            }
            return number;
        }

        private int read(byte[] target) throws IOException {
            try {
                return bytes.readNBytes(target, 0, target.length);
            } catch (ZipException e) {
                throw new IOException(problem(file, "byte " + place, "data packed with gzip", "others", DAMAGED), e);
            } catch (EOFException e) {
                throw new IOException(
                        problem(file, "byte " + place, "more data packed with gzip", "the end of the file", CUT), e);
            }
        }

        private String places(int length) {
            return "bytes " + (place - length) + " to " + (place - 1);
        }

        private static String name(int magic) {
            String hexadecimal = String.format(Locale.ROOT, "0x%08X", magic);
            return switch (magic) {
                case IMAGES -> hexadecimal + " (images in bytes)";
                case LABELS -> hexadecimal + " (labels in bytes)";
                default -> hexadecimal;
            };
        }

        private static String repair(int magic, int found) {
            if (found == IMAGES || found == LABELS) {
                return magic == IMAGES
                        ? "this is a file of labels; give the file with idx3 in its name"
                        : "this is a file of images; give the file with idx1 in its name";
            }
            return found >>> 16 == 0x504B
                    ? "this is a zip archive; unpack it and give the file inside"
                    : "this is no IDX file; check that the download was not an error page";
        }

        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }
}
