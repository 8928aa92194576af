package deltarule.grader.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Finds the files of a zip. Nothing is unpacked to disk, and only Java sources are unpacked at all. */
final class ZipReader {
    private static final int FILE_TYPE = 0170000;
    private static final int REGULAR_FILE = 0100000;
    private static final int FOLDER = 0040000;

    private final Path zip;
    private final String name;
    private final Set<String> ignoredFolders = new TreeSet<>();
    private final List<FoundFile> found = new ArrayList<>();
    private final BoundedReading reading = new BoundedReading();
    private long unpacked;

    ZipReader(Path zip) {
        this.zip = zip;
        this.name = String.valueOf(zip.getFileName());
    }

    List<FoundFile> read() throws RefusedSubmission {
        try (SeekableByteChannel channel = Files.newByteChannel(zip)) {
            ZipDirectory.check(name, channel);
            try (ZipFile archive =
                    ZipFile.builder().setSeekableByteChannel(channel).get()) {
                takeAll(archive);
            }
        } catch (IOException | IllegalArgumentException | ArithmeticException e) {
            throw damaged(name);
        }
        ignoredFolders.forEach(folder -> found.add(new FoundFile(folder, null)));
        return found;
    }

    private void takeAll(ZipFile archive) throws RefusedSubmission {
        Set<String> names = new HashSet<>();
        for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
            EntryNames.check(entry.getName());
            // The library turns backslashes of some archives into slashes; the raw name still has them.
            if (new String(entry.getRawName(), StandardCharsets.ISO_8859_1).indexOf('\\') >= 0) {
                EntryNames.check(entry.getName().replace('/', '\\'));
            }
            if (!names.add(entry.getName())) {
                throw new RefusedSubmission("The zip has the entry " + entry.getName()
                        + " twice: expected each file once. Pack the folder again.");
            }
            checkKind(entry);
            checkSize(entry);
            take(archive, entry);
            if (found.size() > Limits.ENTRIES) {
                throw new RefusedSubmission(name + " holds more than " + Limits.ENTRIES
                        + " files: expected a submission's sources. Hand in only your own source files.");
            }
        }
    }

    private static void checkKind(ZipArchiveEntry entry) throws RefusedSubmission {
        int type = entry.getUnixMode() & FILE_TYPE;
        if (entry.isUnixSymlink()) {
            throw new RefusedSubmission("The zip entry " + entry.getName()
                    + " is a symbolic link: expected a file. Replace the link by a copy of the file it points to.");
        }
        if (type != 0 && type != REGULAR_FILE && type != FOLDER) {
            throw new RefusedSubmission(
                    "The zip entry " + entry.getName() + " is neither file nor folder (a pipe or device): remove it.");
        }
    }

    private void checkSize(ZipArchiveEntry entry) throws RefusedSubmission {
        long size = Math.max(0, entry.getSize());
        long packed = Math.max(1, entry.getCompressedSize());
        unpacked += size;
        boolean swells = size > Limits.SOURCE_FILE_BYTES && size / packed > Limits.RATIO;
        if (swells || unpacked > Limits.UNPACKED_BYTES || unpacked < 0) {
            throw new RefusedSubmission("The zip entry " + entry.getName() + " would unpack to " + size
                    + " bytes (a zip bomb): expected a few source files. Hand in only your own source files.");
        }
    }

    private void take(ZipFile archive, ZipArchiveEntry entry) throws RefusedSubmission {
        String path = entry.getName();
        FileRules.ignoredFolder(path).ifPresent(ignoredFolders::add);
        if (entry.isDirectory() || FileRules.ignoredFolder(path).isPresent()) {
            return;
        }
        if (!FileRules.isCandidate(path)) {
            found.add(new FoundFile(path, null));
            return;
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new RefusedSubmission("The zip entry " + path
                    + " is encrypted: expected a zip without password. Pack the folder again without one.");
        }
        try (InputStream in = archive.getInputStream(entry)) {
            found.add(new FoundFile(path, reading.read(path, in)));
        } catch (IOException | IllegalArgumentException | ArithmeticException e) {
            throw damaged(name + ", entry " + path + ",");
        }
    }

    private static RefusedSubmission damaged(String what) {
        return new RefusedSubmission(what + " is damaged and cannot be read: expected a complete zip. Pack the folder"
                + " again as zip and hand in again.");
    }
}
