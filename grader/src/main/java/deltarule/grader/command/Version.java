package deltarule.grader.command;

import picocli.CommandLine.IVersionProvider;

/** The grader's version, as the build wrote it into the jar. */
public final class Version implements IVersionProvider {
    /** The version; {@code development} when not running from a jar. */
    public static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Deltarule " + text() + " on Java " + Runtime.version()};
    }
}
