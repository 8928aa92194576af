package deltarule.grader.submission;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Builds archives, sound and hostile, for the tests of this package. */
final class Zips {
    private final SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
    private final ZipArchiveOutputStream out;

    Zips() throws IOException {
        out = new ZipArchiveOutputStream(channel);
    }

    Zips with(String name, String text) throws IOException {
        return with(name, text.getBytes(StandardCharsets.UTF_8), 0100644);
    }

    Zips with(String name, byte[] bytes, int mode) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setUnixMode(mode);
        out.putArchiveEntry(entry);
        out.write(bytes);
        out.closeArchiveEntry();
        return this;
    }

    byte[] bytes() throws IOException {
        out.finish();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(channel.array(), 0, (int) channel.size());
        return bytes.toByteArray();
    }

    Path in(Path folder) throws IOException {
        return Files.write(folder.resolve("handed-in.zip"), bytes());
    }
}
