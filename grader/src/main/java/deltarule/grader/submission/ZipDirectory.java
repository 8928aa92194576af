package deltarule.grader.submission;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/**
 * Looks at an archive's end record before a library reads its list of contents into memory, so that a list of millions
 * of entries is refused and not loaded.
 */
final class ZipDirectory {
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int LARGE_ARCHIVE_SIGNATURE = 0x07064b50;
    private static final int END_LENGTH = 22;
    private static final int LARGE_ARCHIVE_LENGTH = 20;
    private static final int MOST_COMMENT = 0xFFFF;

    private ZipDirectory() {}

    static void check(String name, SeekableByteChannel channel) throws IOException, RefusedSubmission {
        if (channel.size() > Limits.ARCHIVE_BYTES) {
            throw new RefusedSubmission(name + " is larger than 100 MB: expected the zip of a few source files.");
        }
        int length = (int) Math.min(channel.size(), END_LENGTH + MOST_COMMENT + LARGE_ARCHIVE_LENGTH);
        ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        long start = channel.size() - length;
        channel.position(start);
        while (tail.hasRemaining() && channel.read(tail) >= 0) {}
        for (int i = length - END_LENGTH; i >= 0; i--) {
            if (tail.getInt(i) == END_SIGNATURE) {
                checkEnd(name, tail, i, start + i);
                return;
            }
        }
        throw new RefusedSubmission(name + " is not a zip, or its end is missing (an upload that broke off): expected a"
                + " complete zip. Pack the folder again as zip (not rar or 7z) and hand in again.");
    }

    private static void checkEnd(String name, ByteBuffer tail, int index, long position) throws RefusedSubmission {
        int entries = tail.getShort(index + 10) & 0xFFFF;
        long size = tail.getInt(index + 12) & 0xFFFFFFFFL;
        long offset = tail.getInt(index + 16) & 0xFFFFFFFFL;
        boolean large =
                index >= LARGE_ARCHIVE_LENGTH && tail.getInt(index - LARGE_ARCHIVE_LENGTH) == LARGE_ARCHIVE_SIGNATURE;
        long reach = Math.max(size, position - offset);
        if (large || entries > Limits.ARCHIVE_ENTRIES || reach > Limits.ARCHIVE_DIRECTORY_BYTES) {
            throw new RefusedSubmission(name + " lists more than " + Limits.ARCHIVE_ENTRIES
                    + " entries: expected a few source files. Hand in only your own source files.");
        }
        if (entries == 0) {
            throw new RefusedSubmission(
                    name + " is an empty zip: expected .java files in package student. Pack the folder again.");
        }
    }
}
