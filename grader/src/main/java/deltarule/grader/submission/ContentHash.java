package deltarule.grader.submission;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The fingerprint of everything about a parcel that can change its verdict or its report, refused ones included: a zip's
 * bytes; of a folder the names of all files that are looked at, and the bytes of those that are read.
 */
public final class ContentHash {
    private static final String NONE = "";

    private ContentHash() {}

    /**
     * The fingerprint, in hexadecimal.
     *
     * @throws IOException if something cannot be read
     */
    public static String of(Parcel parcel) throws IOException {
        MessageDigest digest = sha256();
        if (parcel.path() == null) {
            update(digest, parcel.loose());
        } else if (Files.isDirectory(parcel.path(), LinkOption.NOFOLLOW_LINKS)) {
            update(digest, files(parcel.path()));
        } else {
            updateWithBytes(digest, parcel.path());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, SortedMap<String, Path> files) throws IOException {
        for (Map.Entry<String, Path> file : files.entrySet()) {
            Path path = file.getValue();
            BasicFileAttributes about =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            boolean read = about.isRegularFile() && FileRules.isCandidate(file.getKey());
            String kind = about.isSymbolicLink() ? "link" : about.isOther() ? "other" : read ? "read" : NONE;
            digest.update((file.getKey() + '\0' + kind + '\0' + (read ? about.size() : 0) + '\0')
                    .getBytes(StandardCharsets.UTF_8));
            if (read) {
                updateWithBytes(digest, path);
            }
        }
    }

    /** One more file than a submission may have is as many as any number. */
    private static SortedMap<String, Path> files(Path root) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        Deque<Path> folders = new ArrayDeque<>();
        folders.push(root);
        while (!folders.isEmpty()) {
            try (DirectoryStream<Path> children = Files.newDirectoryStream(folders.pop())) {
                for (Path child : children) {
                    String path = root.relativize(child)
                            .toString()
                            .replace(child.getFileSystem().getSeparator(), "/");
                    boolean folder = Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS);
                    files.put(folder ? path + "/" : path, child);
                    if (folder && FileRules.ignoredFolder(path + "/").isEmpty()) {
                        folders.push(child);
                    }
                    if (files.size() > Limits.ENTRIES) {
                        return new TreeMap<>(Map.of("", root));
                    }
                }
            } catch (DirectoryIteratorException e) {
                throw e.getCause();
            }
        }
        return files;
    }

    private static void updateWithBytes(MessageDigest digest, Path file) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
