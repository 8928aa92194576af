package deltarule.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CodecTest {
    private static final Class<?>[] TYPES = {
        double.class,
        int.class,
        long.class,
        boolean.class,
        String.class,
        double[].class,
        int[][].class,
        boolean[][][].class,
        Named.class,
        Named[].class,
        long[].class
    };

    /** A record of records. */
    public record Named(String name, double[][] values, Named inner) {}

    /** A record that may hold itself. */
    public record Cyclic(Cyclic[] inner) {}

    private static Object[] values() {
        return new Object[] {
            -0.0,
            Integer.MIN_VALUE,
            Long.MAX_VALUE,
            true,
            "\ud800 \u00e4",
            new double[] {-0.0, Double.NEGATIVE_INFINITY, Double.MIN_VALUE},
            new int[][] {{1, 2}, null, {}},
            new boolean[][][] {{{true}, {}}, {}},
            new Named("a", new double[][] {{1}}, new Named(null, null, null)),
            new Named[] {null, new Named("", new double[0][], null)},
            new long[] {-1}
        };
    }

    @Test
    void everyValueComesBackAsItWas() throws IOException {
        assertThat(Codec.readAll(TYPES, new Decoder(encoded())))
                .usingRecursiveComparison()
                .isEqualTo(values());
    }

    @Test
    void everyNaNIsTheSame() throws IOException {
        double other = Double.longBitsToDouble(0x7ff8000000000123L);
        assertThat(new Encoder().writeDouble(other).toBytes())
                .isEqualTo(new Encoder().writeDouble(Double.NaN).toBytes());
    }

    @Test
    void aLengthBeyondTheFrameIsRefusedBeforeAnythingIsAllocated() throws IOException {
        byte[] huge = new Encoder().writeByte(1).writeInt(Integer.MAX_VALUE).toBytes();
        assertThatThrownBy(() -> Codec.read(double[].class, new Decoder(huge))).isInstanceOf(MalformedFrame.class);
        assertThatThrownBy(() -> Codec.read(int[][].class, new Decoder(huge))).isInstanceOf(MalformedFrame.class);
        assertThatThrownBy(() -> Codec.read(String.class, new Decoder(huge))).isInstanceOf(MalformedFrame.class);
    }

    @Test
    void aValueBeyondTheLimitIsRefused() {
        assertThatThrownBy(() -> Codec.write(double[].class, new double[1 << 20], new Encoder()))
                .isInstanceOf(FrameTooLarge.class);
    }

    @Test
    void aValueWithinItselfIsRefused() {
        Cyclic[] within = new Cyclic[1];
        within[0] = new Cyclic(within);
        assertThatThrownBy(() -> Codec.write(Cyclic[].class, within, new Encoder()))
                .isInstanceOf(MalformedFrame.class);
    }

    @Test
    void brokenBytesAreRefusedAndNothingElseHappens() throws IOException {
        byte[] right = encoded();
        Random random = new Random(20260101);
        for (int i = 0; i < 20_000; i++) {
            byte[] broken = java.util.Arrays.copyOf(right, random.nextInt(right.length + 20));
            for (int flips = random.nextInt(4); flips > 0 && broken.length > 0; flips--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            readOrRefuse(broken);
        }
    }

    @Test
    void brokenFramesAreRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Frame(3, FrameKind.CALL, new byte[] {1, 2, 3}).writeTo(out);
        byte[] right = out.toByteArray();
        Frame read = Frame.readFrom(new ByteArrayInputStream(right));
        assertThat(read.sequence()).isEqualTo(3);
        assertThat(read.kind()).isEqualTo(FrameKind.CALL);
        assertThat(read.payload()).containsExactly(1, 2, 3);
        for (int length = 0; length < right.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(right, length);
            assertThatThrownBy(() -> Frame.readFrom(new ByteArrayInputStream(cut)))
                    .isInstanceOf(IOException.class);
        }
        right[0] = 127;
        assertThatThrownBy(() -> Frame.readFrom(new ByteArrayInputStream(right)))
                .isInstanceOf(MalformedFrame.class);
    }

    private static byte[] encoded() throws IOException {
        Encoder out = new Encoder();
        Codec.writeAll(TYPES, values(), out);
        return out.toBytes();
    }

    private static void readOrRefuse(byte[] bytes) throws IOException {
        try {
            assertThat(Codec.readAll(TYPES, new Decoder(bytes))).hasSize(TYPES.length);
        } catch (MalformedFrame refused) {
            assertThat(refused).hasMessageNotContaining("null");
        }
    }
}
