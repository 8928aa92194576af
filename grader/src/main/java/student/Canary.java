package student;

import deltarule.grader.sandbox.Attack;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;

/** Tries to get out. It is loaded by a worker only, and does no harm where it succeeds. */
public final class Canary implements Attack {
    private static final int CONNECT_MILLISECONDS = 500;

    @Override
    public boolean reads(String path) {
        File file = new File(path);
        if (file.isDirectory()) {
            return file.list() != null;
        }
        try (FileInputStream in = new FileInputStream(file)) {
            return in.read() >= 0;
        } catch (IOException | SecurityException stopped) {
            return false;
        }
    }

    @Override
    public boolean writes(String path) {
        try (FileOutputStream out = new FileOutputStream(path)) {
            out.write('x');
            return true;
        } catch (IOException | SecurityException stopped) {
            return false;
        }
    }

    @Override
    public boolean connects(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLISECONDS);
            return true;
        } catch (IOException | SecurityException stopped) {
            return false;
        }
    }

    @Override
    public boolean starts(String program) {
        try {
            Process process = new ProcessBuilder(program).start();
            process.destroyForcibly();
            return true;
        } catch (IOException | SecurityException stopped) {
            return false;
        }
    }

    @Override
    public boolean sees(long process) {
        return ProcessHandle.of(process).isPresent();
    }

    @Override
    public boolean ends(long process) {
        Optional<ProcessHandle> handle = ProcessHandle.of(process);
        return handle.isPresent() && handle.get().destroyForcibly();
    }
}
