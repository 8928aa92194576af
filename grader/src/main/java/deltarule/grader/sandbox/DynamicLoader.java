package deltarule.grader.sandbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The program by which Linux starts other programs and finds their libraries.
 *
 * @param file where programs look for it
 */
record DynamicLoader(Path file) {
    private static final int HEAD_BYTES = 64;
    private static final int MAGIC = 0x7f454c46;
    private static final byte IS_64_BIT = 2;
    private static final byte IS_LITTLE_ENDIAN = 1;
    private static final int NAMES_THE_LOADER = 3;
    private static final int LONGEST_NAME = 4096;

    /** The loader that a program names in its headers; empty where it is no 64-bit ELF file, or names none. */
    static Optional<DynamicLoader> of(Path program) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(program));
        if (bytes.limit() < HEAD_BYTES || bytes.getInt(0) != MAGIC || bytes.get(4) != IS_64_BIT) {
            return Optional.empty();
        }
        bytes.order(bytes.get(5) == IS_LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int headers = (int) bytes.getLong(0x20);
        int size = bytes.getShort(0x36);
        int count = bytes.getShort(0x38);
        for (int i = 0; i < count; i++) {
            int header = headers + i * size;
            if (bytes.getInt(header) == NAMES_THE_LOADER) {
                return Optional.of(name(bytes, (int) bytes.getLong(header + 0x08), (int) bytes.getLong(header + 0x20)));
            }
        }
        return Optional.empty();
    }

    private static DynamicLoader name(ByteBuffer bytes, int place, int length) {
        byte[] name = new byte[Math.min(length, LONGEST_NAME) - 1];
        bytes.get(place, name);
        return new DynamicLoader(Path.of(new String(name, StandardCharsets.UTF_8)));
    }

    /**
     * What it would load for a program, in the words of {@code ldd}; empty where it cannot say, as before glibc 2.30.
     *
     * @param folder where relative paths begin
     * @param first libraries that are to be loaded before the program's own, as paths relative to the folder
     */
    Optional<String> list(Path folder, Collection<String> first, Path program) {
        List<String> command = first.isEmpty()
                ? List.of(file.toString(), "--list", program.toString())
                : List.of(file.toString(), "--preload", String.join(":", first), "--list", program.toString());
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.of(answer) : Optional.empty();
        } catch (IOException cannotRun) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxFault("Interrupted while asking which libraries " + program + " needs.", e);
        }
    }
}
