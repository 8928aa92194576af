package deltarule.sources;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The source process: answers requests from standard input on standard output until the input ends.
 *
 * <p>Arguments: requests answered at a time, milliseconds of CPU for each, then javac's class path.
 */
public final class SourcesMain {
    private SourcesMain() {}

    /** Runs until standard input ends; the end of the grader ends this process too. */
    public static void main(String[] arguments) {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // Whatever a library prints must not reach the frames.
        System.setOut(System.err);
        List<Path> contracts = new ArrayList<>();
        for (int i = 2; i < arguments.length; i++) {
            contracts.add(Path.of(arguments[i]));
        }
        Desk desk = new Desk(contracts, Integer.parseInt(arguments[0]), Long.parseLong(arguments[1]), out);
        try {
            while (true) {
                desk.take(Request.read(in));
            }
        } catch (IOException | InterruptedException e) {
            Runtime.getRuntime().halt(0);
        }
    }
}
