package deltarule.grader.submission;

import deltarule.grader.problem.InvalidProblem;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A whole class in one zip, as a learning platform exports it. Names and sizes are checked as those of a submission are. */
public final class ExportZip {
    private static final long ENTRIES = 500_000;
    private static final long UNPACKED_BYTES = 20L << 30;
    private static final int BUFFER = 1 << 16;

    private final Path zip;
    private long entries;
    private long unpacked;

    private ExportZip(Path zip) {
        this.zip = zip;
    }

    /**
     * Unpacks an export into an empty folder; what it holds in zips stays packed.
     *
     * @throws InvalidProblem if it is damaged, or holds a name that leads elsewhere, a link, or too much
     * @throws IOException if the folder cannot be written to
     */
    public static void unpack(Path zip, Path folder) throws IOException {
        new ExportZip(zip).unpackTo(folder);
    }

    private void unpackTo(Path folder) throws IOException {
        try (ZipFile archive = ZipFile.builder().setPath(zip).get()) {
            for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
                EntryNames.check(entry.getName());
                if (entry.isUnixSymlink() || ++entries > ENTRIES) {
                    throw new InvalidProblem(zip + ", entry " + entry.getName()
                            + ": a link, or one entry too many; unpack the export yourself and name the folder.");
                }
                Path target = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    copy(archive, entry, target);
                }
            }
        } catch (ZipException | EOFException e) {
            throw new InvalidProblem(zip + ": no zip, or a damaged one (" + e.getMessage() + "); export it again.", e);
        } catch (RefusedSubmission e) {
            throw new InvalidProblem(zip + ": " + e.getMessage(), e);
        } catch (FileAlreadyExistsException e) {
            throw new InvalidProblem(
                    zip + ": two entries are one file here, " + e.getFile()
                            + "; unpack the export yourself and name the folder.",
                    e);
        }
    }

    private void copy(ZipFile archive, ZipArchiveEntry entry, Path target) throws IOException {
        try (InputStream in = archive.getInputStream(entry);
                OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            byte[] buffer = new byte[BUFFER];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                unpacked += length;
                if (unpacked > UNPACKED_BYTES) {
                    throw new InvalidProblem(zip + ", entry " + entry.getName() + ": the export unpacks to more than "
                            + (UNPACKED_BYTES >> 30) + " GB; unpack it yourself and name the folder.");
                }
                out.write(buffer, 0, length);
            }
        }
    }
}
