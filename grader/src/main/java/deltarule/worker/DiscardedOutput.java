package deltarule.worker;

import java.io.OutputStream;

/** Where the student's printing goes: nowhere. */
final class DiscardedOutput extends OutputStream {
    private long count;

    @Override
    public void write(int value) {
        count++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        count += length;
    }

    long count() {
        return count;
    }
}
