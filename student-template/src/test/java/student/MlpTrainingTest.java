package student;

import deltarule.handout.Answers;
import deltarule.handout.Guarded;
import deltarule.handout.PublicCriterion;
import deltarule.handout.PublicTests;
import deltarule.problems.mlp.MlpTraining;
import deltarule.problems.mlp.MlpTraining.Gradients;
import deltarule.problems.mlp.MlpTraining.Network;
import deltarule.problems.mlp.MlpTraining.TrainedNetwork;
import deltarule.testkit.Tolerance;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The public tests of "Training a network with one hidden layer": the questions, right answers and allowances
 * of the grader's public criteria.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Training a network with one hidden layer")
@PublicTests(problem = "mlp-training", publicPoints = 5, hiddenPoints = 17)
class MlpTrainingTest {
    private final MlpTraining solution = Guarded.by(MlpTraining.class, MlpTrainingSolution::new);

    static Stream<Arguments> hiddenActivationsOfThePublicNetworks() {
        return Stream.of(
                Arguments.arguments(
                        "three hidden units, one example",
                        new MlpTraining.Network(new double[][] {{1.2, 0.9, 0.3}, {0.2, 0.3, 0.1},
                                {1.3, 1.9, 0.1}}, new double[] {0.1, 0.1, 0.1}, new double[] {0.2, 0.6, 0.2},
                                0.1),
                        new double[][] {{0.2, 0.5, -0.9}},
                        new double[][] {{0.47770001216849795, 0.197375320224904, 0.8396541756543754}}),
                Arguments.arguments(
                        "four hidden units, five examples",
                        new MlpTraining.Network(new double[][] {{0.7, -0.4, 0.3}, {-0.6, 0.8, 0.2},
                                {0.5, 0.9, -0.3}, {-0.2, -0.7, 0.6}}, new double[] {0.25, -0.35, 0.15, 0.45},
                                new double[] {0.9, -0.7, 0.4, 0.65}, -0.3),
                        new double[][] {{0.6, -1.2, 0.8}, {-0.9, 1.4, 0.3}, {1.3, 0.7, -0.6},
                                {-0.4, -0.8, 1.7}, {0.35, 0.55, 2.2}},
                        new double[][] {{0.8831708889152075, -0.9069390509705371, -0.7013741309383126,
                                0.9288576214547276}, {-0.6910694698329305, 0.8786921933686958,
                                0.7013741309383126, -0.1683810458708146},
                                {0.6043677771171636, -0.5979820004989412, 0.9231600289968692,
                                -0.5783634130445057}, {0.6640367702678491, -0.3884726802160611,
                                -0.8564849154724974, 0.9710285520050662},
                                {0.7329165549335751, 0.3095069212126386, 0.1586485042974989,
                                0.8655350988242999}}));
    }

    /** Hidden layer: worked examples. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("Hidden layer: worked examples")
    @PublicCriterion(id = "hidden-activations-examples", points = 1)
    void hiddenActivationsOfThePublicNetworks(String example, Network network, double[][] inputs,
            double[][] expected) {
        Answers.same(() -> solution.hiddenActivations(network, inputs), expected, Tolerance.SUM);
    }

    static Stream<Arguments> predictionsOfThePublicNetworks() {
        return Stream.of(
                Arguments.arguments(
                        "three hidden units, one example",
                        new MlpTraining.Network(new double[][] {{1.2, 0.9, 0.3}, {0.2, 0.3, 0.1},
                                {1.3, 1.9, 0.1}}, new double[] {0.1, 0.1, 0.1}, new double[] {0.2, 0.6, 0.2},
                                0.1),
                        new double[][] {{0.47770001216849795, 0.197375320224904, 0.8396541756543754}},
                        new double[] {0.6181954945060263}),
                Arguments.arguments(
                        "four hidden units, five examples",
                        new MlpTraining.Network(new double[][] {{0.7, -0.4, 0.3}, {-0.6, 0.8, 0.2},
                                {0.5, 0.9, -0.3}, {-0.2, -0.7, 0.6}}, new double[] {0.25, -0.35, 0.15, 0.45},
                                new double[] {0.9, -0.7, 0.4, 0.65}, -0.3),
                        new double[][] {{0.8831708889152075, -0.9069390509705371, -0.7013741309383126,
                                0.9288576214547276}, {-0.6910694698329305, 0.8786921933686958,
                                0.7013741309383126, -0.1683810458708146},
                                {0.6043677771171636, -0.5979820004989412, 0.9231600289968692,
                                -0.5783634130445057}, {0.6640367702678491, -0.3884726802160611,
                                -0.8564849154724974, 0.9710285520050662},
                                {0.7329165549335751, 0.3095069212126386, 0.1586485042974989,
                                0.8655350988242999}},
                        new double[] {0.8104472548237447, 0.2032757688938773, 0.6583266769573644,
                                0.7022715999459853, 0.6833104352678773}));
    }

    /** Predictions: worked examples. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("Predictions: worked examples")
    @PublicCriterion(id = "predictions-examples", points = 1)
    void predictionsOfThePublicNetworks(String example, Network network, double[][] hidden,
            double[] expected) {
        Answers.same(() -> solution.predictions(network, hidden), expected, Tolerance.SUM);
    }

    static Stream<Arguments> lossOfThePublicPredictions() {
        return Stream.of(
                Arguments.arguments(
                        "four predictions",
                        new double[] {0.37754066879814546, 0.18242552380635635, 0.6224593312018546,
                                0.37754066879814546},
                        new int[] {0, 1, 1, 1},
                        0.9059110576307681),
                Arguments.arguments(
                        "five predictions",
                        new double[] {0.8, 0.35, 0.6, 0.45, 0.1},
                        new int[] {1, 0, 0, 1, 1},
                        0.9342619976985272));
    }

    /** Loss: worked examples. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("Loss: worked examples")
    @PublicCriterion(id = "loss-examples", points = 1)
    void lossOfThePublicPredictions(String example, double[] predictions, int[] targets, double expected) {
        Answers.same(() -> solution.loss(predictions, targets), expected, Tolerance.SUM);
    }

    static Stream<Arguments> gradientsOfThePublicNetworks() {
        return Stream.of(
                Arguments.arguments(
                        "three hidden units, one example",
                        new MlpTraining.Network(new double[][] {{1.2, 0.9, 0.3}, {0.2, 0.3, 0.1},
                                {1.3, 1.9, 0.1}}, new double[] {0.1, 0.1, 0.1}, new double[] {0.2, 0.6, 0.2},
                                0.1),
                        new double[][] {{0.2, 0.5, -0.9}},
                        new double[][] {{0.47770001216849795, 0.197375320224904, 0.8396541756543754}},
                        new double[] {0.6181954945060263},
                        new int[] {1},
                        new MlpTraining.Gradients(new double[][] {{-0.011787109903667298,
                                -0.029467774759168244, 0.05304199456650284},
                                {-0.04403166490437979, -0.11007916226094946, 0.19814249206970905},
                                {-0.004505000936336288, -0.01126250234084072, 0.020272504213513298}},
                                new double[] {-0.05893554951833649, -0.22015832452189893,
                                -0.02252500468168144}, new double[] {-0.18238801692045858,
                                -0.07535878653518419, -0.32058374732166894}, -0.3818045054939737)),
                Arguments.arguments(
                        "four hidden units, five examples",
                        new MlpTraining.Network(new double[][] {{0.7, -0.4, 0.3}, {-0.6, 0.8, 0.2},
                                {0.5, 0.9, -0.3}, {-0.2, -0.7, 0.6}}, new double[] {0.25, -0.35, 0.15, 0.45},
                                new double[] {0.9, -0.7, 0.4, 0.65}, -0.3),
                        new double[][] {{0.6, -1.2, 0.8}, {-0.9, 1.4, 0.3}, {1.3, 0.7, -0.6},
                                {-0.4, -0.8, 1.7}, {0.35, 0.55, 2.2}},
                        new double[][] {{0.8831708889152075, -0.9069390509705371, -0.7013741309383126,
                                0.9288576214547276}, {-0.6910694698329305, 0.8786921933686958,
                                0.7013741309383126, -0.1683810458708146},
                                {0.6043677771171636, -0.5979820004989412, 0.9231600289968692,
                                -0.5783634130445057}, {0.6640367702678491, -0.3884726802160611,
                                -0.8564849154724974, 0.9710285520050662},
                                {0.7329165549335751, 0.3095069212126386, 0.1586485042974989,
                                0.8655350988242999}},
                        new double[] {0.8104472548237447, 0.2032757688938773, 0.6583266769573644,
                                0.7022715999459853, 0.6833104352678773},
                        new int[] {1, 0, 0, 1, 1},
                        new MlpTraining.Gradients(new double[][] {{0.07882290536785144, 0.09787785108556384,
                                -0.1543763850061301}, {-0.06843419654633102, -0.062441689150667466,
                                0.18570955814305573}, {-0.00804696340829714, 0.017753836060570603,
                                -0.07347726967541508}, {0.04617287060561697, 0.07596142738509311,
                                -0.05565252784575102}}, new double[] {0.030480751969233322,
                                0.014495811938989536, -0.0227029305008843, 0.06671240812991448},
                                new double[] {-0.06796466877582316, -0.005099229567337993, 0.2176036379271497,
                                -0.2308512146553524}, 0.011526347177769791)));
    }

    /** Gradients: worked examples. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("Gradients: worked examples")
    @PublicCriterion(id = "gradients-examples", points = 1)
    void gradientsOfThePublicNetworks(String example, Network network, double[][] inputs, double[][] hidden,
            double[] predictions, int[] targets, Gradients expected) {
        Answers.same(() -> solution.gradients(network, inputs, hidden, predictions, targets), expected,
                Tolerance.GRADIENT);
    }

    static Stream<Arguments> trainingOfThePublicNetwork() {
        return Stream.of(
                Arguments.arguments(
                        "one epoch",
                        new MlpTraining.Network(new double[][] {{1.2, 0.9, 0.3}, {0.2, 0.3, 0.1},
                                {1.3, 1.9, 0.1}}, new double[] {0.1, 0.1, 0.1}, new double[] {0.2, 0.6, 0.2},
                                0.1),
                        new double[][] {{0.6, -1.2, 0.8}, {-0.9, 1.4, 0.3}, {1.3, 0.7, -0.6},
                                {-0.4, -0.8, 1.7}, {0.35, 0.55, 2.2}},
                        new int[] {1, 0, 0, 1, 1},
                        0.3,
                        1,
                        new MlpTraining.TrainedNetwork(new MlpTraining.Network(new double[][] {{1.2074762482348746, 0.8791205872769428, 0.31258555329306587}, {0.19946505117075858, 0.2243500569221319, 0.17317107661914893}, {1.3016917977408797, 1.8961241303038938, 0.10304209694287808}}, new double[] {0.10446027822863128, 0.10805477316964486, 0.10150096424460422}, new double[] {0.14583897007126745, 0.5730888570788105, 0.0826466603622312}, 0.1045494405738942), new double[] {0.8224125585970404, 0.7318109703306358}),
                        Tolerance.trajectory(1)),
                Arguments.arguments(
                        "four epochs",
                        new MlpTraining.Network(new double[][] {{1.2, 0.9, 0.3}, {0.2, 0.3, 0.1},
                                {1.3, 1.9, 0.1}}, new double[] {0.1, 0.1, 0.1}, new double[] {0.2, 0.6, 0.2},
                                0.1),
                        new double[][] {{0.6, -1.2, 0.8}, {-0.9, 1.4, 0.3}, {1.3, 0.7, -0.6},
                                {-0.4, -0.8, 1.7}, {0.35, 0.55, 2.2}},
                        new int[] {1, 0, 0, 1, 1},
                        0.7,
                        4,
                        new MlpTraining.TrainedNetwork(new MlpTraining.Network(new double[][] {{1.220813120388703, 0.8416694473324544, 0.33514097421788686}, {0.18507470018625535, -0.2182815314544842, 0.5463896077686421}, {1.292613154028504, 1.9120958721799737, 0.08551934443995621}}, new double[] {0.11237745453386097, 0.0518838785739726, 0.09405737746708459}, new double[] {-0.06533060491286481, 0.7697515253500377, -0.5548725874310498}, 0.16616529921089013), new double[] {0.8224125585970404, 0.6333597331478491, 0.5329008953716816, 0.4587492201559961, 0.39644436186092}),
                        Tolerance.trajectory(4)),
                Arguments.arguments(
                        "exclusive or",
                        new MlpTraining.Network(new double[][] {{-2.7, 2.8}, {-2.9, 1.7}},
                                new double[] {0.9, -1.2}, new double[] {-1.5, 3.0}, 0.7),
                        new double[][] {{0.0, 0.0}, {0.0, 1.0}, {1.0, 0.0}, {1.0, 1.0}},
                        new int[] {0, 1, 1, 0},
                        0.8,
                        10,
                        new MlpTraining.TrainedNetwork(new MlpTraining.Network(new double[][] {{-2.7678708850120435, 2.8877173271879206}, {-2.926435600468931, 2.175092990797942}}, new double[] {1.0112032321102455, -0.9656358224918482}, new double[] {-2.1945788120125727, 2.658457678351975}, 1.6482725678243262), new double[] {0.4388142798250451, 0.3370935907101874, 0.2893394792440902, 0.25670638485289177, 0.23319817322315456, 0.2155314876340811, 0.20169642617065867, 0.19045183157508883, 0.18102418058109337, 0.17292058694779744, 0.16581693336495457}),
                        Tolerance.trajectory(10)));
    }

    /** Training: a few public epochs, and exclusive or. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("Training: a few public epochs, and exclusive or")
    @PublicCriterion(id = "train-examples", points = 1)
    void trainingOfThePublicNetwork(String example, Network network, double[][] inputs, int[] targets,
            double learningRate, int epochs, TrainedNetwork expected, Tolerance tolerance) {
        Answers.same(() -> solution.train(network, inputs, targets, learningRate, epochs), expected,
                tolerance);
    }
}
