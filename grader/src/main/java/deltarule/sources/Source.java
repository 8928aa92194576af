package deltarule.sources;

/** A source file: its path in the submission and its text. */
public record Source(String path, String text) {}
