package deltarule.grader.submission;

/**
 * A file of the submission that is not graded.
 *
 * @param path below the submission's root, with slashes
 * @param why in a few words, such as {@code not in package student}
 */
public record IgnoredFile(String path, String why) {
    private static final String OTHER_PACKAGE = ", not in package student";

    /**
     * A source that declares classes in another package than the one that is graded.
     *
     * @param where such as {@code is in package com.example}
     */
    static IgnoredFile ofAnotherPackage(String path, String where) {
        return new IgnoredFile(path, where + OTHER_PACKAGE);
    }

    /** Whether it declares classes in another package than the one that is graded. */
    public boolean isOfAnotherPackage() {
        return why.endsWith(OTHER_PACKAGE);
    }
}
