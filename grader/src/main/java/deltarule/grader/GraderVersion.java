package deltarule.grader;

/** The grader's version. */
public final class GraderVersion {
    private GraderVersion() {}

    /** As the build wrote it into the jar; {@code development} when not running from a jar. */
    public static String text() {
        String version = GraderVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
