package deltarule.grader.command;

import deltarule.grader.GraderVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"Deltarule " + GraderVersion.text() + " on Java " + Runtime.version()};
    }
}
