package deltarule.tests.data;

import deltarule.problems.data.DataHandling;
import deltarule.problems.data.DataHandlingParameters;
import deltarule.reference.data.DataHandlingReference;
import deltarule.reference.data.DataHandlingReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntToDoubleFunction;

/** What students get wrong in turning an image into a vector. */
final class ImageMistakes {
    private final DataHandlingParameters parameters;
    private final Counterexample<DataHandling> image = new Counterexample<>(
            "the image ((40, 210, 96), (133, 7, 255))",
            data -> data.imageVector(new int[][] {{40, 210, 96}, {133, 7, 255}}));

    ImageMistakes(DataHandlingParameters parameters) {
        this.parameters = parameters;
    }

    List<Misconception<DataHandling, Steps>> all() {
        boolean byRows = parameters.unrolling().equals("rows");
        boolean signed = parameters.pixelRange().equals("minus-one-to-one");
        return List.of(
                pixel(
                        "normalise-integer-division",
                        "grey values are divided as ints",
                        "What is 128/255 in int arithmetic?",
                        pixel -> signed ? Math.floorDiv(2 * pixel, 255) - 1 : Math.floorDiv(pixel, 255)),
                pixel(
                        "normalise-signed-byte",
                        "grey values are read as signed bytes",
                        "What is the range of a Java byte?",
                        pixel -> signed ? (byte) pixel / 127.5 - 1 : (byte) pixel / 255.0),
                pixel(
                        signed ? "normalise-to-zero-one" : "normalise-to-minus-one-one",
                        signed ? "grey values are mapped to 0 to 1" : "grey values are mapped to -1 to 1",
                        "Which interval is asked for?",
                        pixel -> signed ? pixel / 255.0 : pixel / 127.5 - 1),
                pixel(
                        "normalise-by-256",
                        signed
                                ? "grey values are divided by 128, and 1 is subtracted"
                                : "grey values are divided by 256",
                        "What should white become?",
                        pixel -> signed ? pixel / 128.0 - 1 : pixel / 256.0),
                pixel(
                        "normalise-forgotten",
                        "grey values stay as they are",
                        "Which interval is asked for?",
                        pixel -> pixel),
                vector(
                        byRows ? "flatten-column-major" : "flatten-row-major",
                        byRows ? "the image is unrolled column by column" : "the image is unrolled row by row",
                        "Which pixel comes second?",
                        steps -> steps.strung =
                                grey -> byRows ? DataHandlingReference.transposed(grey, grey[0].length) : grey));
    }

    private Misconception<DataHandling, Steps> pixel(
            String id, String sentence, String hint, IntToDoubleFunction wrong) {
        return vector(id, sentence, hint, steps -> steps.input = wrong);
    }

    private Misconception<DataHandling, Steps> vector(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "imageVector", sentence, hint, patch, image);
    }
}
