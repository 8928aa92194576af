package deltarule.grader.submission;

/**
 * A file found in a folder or an archive.
 *
 * @param path below the root, with slashes
 * @param bytes of a Java source, a handout's descriptor or answers; null for everything else, which is never read
 */
record FoundFile(String path, byte[] bytes) {
    boolean isRead() {
        return bytes != null;
    }

    FoundFile at(String otherPath) {
        return new FoundFile(otherPath, bytes);
    }
}
