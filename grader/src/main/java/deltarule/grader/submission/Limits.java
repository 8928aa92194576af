package deltarule.grader.submission;

import deltarule.handout.AnswersFile;

/** How much a submission may hold. Every read stops at these bounds. */
final class Limits {
    /** Files and folders, ignored folders counted once. */
    static final int ENTRIES = 1_000;

    static final int SOURCE_FILES = 200;
    static final int SOURCE_FILE_BYTES = 1 << 20;
    /** What is read of a file of answers: one byte more makes it too large. */
    static final int ANSWERS_BYTES = AnswersFile.MOST_BYTES;

    static final int SOURCE_BYTES = 10 << 20;

    /** Entries of an archive, those in ignored folders included. */
    static final int ARCHIVE_ENTRIES = 10_000;

    static final long ARCHIVE_BYTES = 100L << 20;

    /** The list of contents at the end of an archive. */
    static final long ARCHIVE_DIRECTORY_BYTES = 2L << 20;

    /** What all entries of an archive would need when unpacked. */
    static final long UNPACKED_BYTES = 500L << 20;

    /** How many bytes one packed byte may become, for entries above a source file's size. */
    static final long RATIO = 200;

    static final int PATH_LENGTH = 400;

    private Limits() {}
}
