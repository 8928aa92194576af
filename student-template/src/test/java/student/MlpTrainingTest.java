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
                        "the network of Scully's lecture",
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

    /** Hidden layer: Scully's network. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("Hidden layer: Scully's network")
    @PublicCriterion(id = "hidden-activations-examples", points = 1)
    void hiddenActivationsOfThePublicNetworks(String example, Network network, double[][] inputs,
            double[][] expected) {
        Answers.same(() -> solution.hiddenActivations(network, inputs), expected, Tolerance.SUM);
    }

    static Stream<Arguments> predictionsOfThePublicNetworks() {
        return Stream.of(
                Arguments.arguments(
                        "the network of Scully's lecture",
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

    /** Predictions: Scully's network. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("Predictions: Scully's network")
    @PublicCriterion(id = "predictions-examples", points = 1)
    void predictionsOfThePublicNetworks(String example, Network network, double[][] hidden,
            double[] expected) {
        Answers.same(() -> solution.predictions(network, hidden), expected, Tolerance.SUM);
    }

    static Stream<Arguments> lossOfThePublicPredictions() {
        return Stream.of(
                Arguments.arguments(
                        "the table of the Harvard lecture, with its true predictions",
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
                        "the network of Scully's lecture",
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

    /** Gradients: Scully's network and another. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("Gradients: Scully's network and another")
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
                        new MlpTraining.Network(new double[][] {{0.7, -0.4, 0.3}, {-0.6, 0.8, 0.2},
                                {0.5, 0.9, -0.3}, {-0.2, -0.7, 0.6}}, new double[] {0.25, -0.35, 0.15, 0.45},
                                new double[] {0.9, -0.7, 0.4, 0.65}, -0.3),
                        new double[][] {{0.6, -1.2, 0.8}, {-0.9, 1.4, 0.3}, {1.3, 0.7, -0.6},
                                {-0.4, -0.8, 1.7}, {0.35, 0.55, 2.2}},
                        new int[] {1, 0, 0, 1, 1},
                        0.3,
                        1,
                        new MlpTraining.TrainedNetwork(new MlpTraining.Network(new double[][] {{0.6763531283896446, -0.42936335532566916, 0.346312915501839}, {-0.5794697410361007, 0.8187325067452003, 0.1442871325570833}, {0.5024140890224892, 0.8946738491818288, -0.27795681909737546}, {-0.2138518611816851, -0.7227884282155279, 0.6166957583537253}}, new double[] {0.24085577440923, -0.3543487435816968, 0.1568108791502653, 0.42998627756102564}, new double[] {0.920389400632747, -0.6984702311297986, 0.3347189086218551, 0.7192553643966058}, -0.3034579041533309), new double[] {0.44911138817529683, 0.38889335223426275}),
                        Tolerance.trajectory(1)),
                Arguments.arguments(
                        "four epochs",
                        new MlpTraining.Network(new double[][] {{0.7, -0.4, 0.3}, {-0.6, 0.8, 0.2},
                                {0.5, 0.9, -0.3}, {-0.2, -0.7, 0.6}}, new double[] {0.25, -0.35, 0.15, 0.45},
                                new double[] {0.9, -0.7, 0.4, 0.65}, -0.3),
                        new double[][] {{0.6, -1.2, 0.8}, {-0.9, 1.4, 0.3}, {1.3, 0.7, -0.6},
                                {-0.4, -0.8, 1.7}, {0.35, 0.55, 2.2}},
                        new int[] {1, 0, 0, 1, 1},
                        0.7,
                        4,
                        new MlpTraining.TrainedNetwork(new MlpTraining.Network(new double[][] {{0.47517831568409075, -0.6235063050650373, 0.593064395181859}, {-0.43797346692908934, 0.9229260632517138, -0.16107703199867446}, {0.509535883773371, 0.8766143990433073, -0.2117950999767797}, {-0.2805543149092463, -0.8707735861543587, 0.7220273651982677}}, new double[] {0.10402623612484418, -0.3306076718789268, 0.1766915801449518, 0.30695695441970694}, new double[] {1.0976890135353037, -0.7709775664504023, -0.00957213763417425, 1.1324305036919562}, -0.3469010147735523), new double[] {0.44911138817529683, 0.31784509210251777, 0.23218171578889196, 0.17369023758170254, 0.1346029101850657}),
                        Tolerance.trajectory(4)),
                Arguments.arguments(
                        "exclusive or",
                        new MlpTraining.Network(new double[][] {{-1.0, 0.1}, {2.2, -1.5}, {-1.2, 2.1},
                                {-0.4, -0.2}}, new double[] {1.8, 0.4, -1.9, 0.8},
                                new double[] {-0.4, 0.6, 1.8, -1.8}, 0.2),
                        new double[][] {{0.0, 0.0}, {0.0, 1.0}, {1.0, 0.0}, {1.0, 1.0}},
                        new int[] {0, 1, 1, 0},
                        1.5,
                        100,
                        new MlpTraining.TrainedNetwork(new MlpTraining.Network(new double[][] {{-1.4291956995167467, 0.7645236675326921}, {2.323062419037367, -3.2196838595812807}, {-3.402207011129685, 3.0567537840805095}, {-1.8728775659838832, -1.5773606993805684}}, new double[] {1.3746778930453651, -0.8988691251135936, -1.5104947584823587, -0.06469462455558994}, new double[] {-0.3440909007194257, 4.0450737148048, 4.257191371406519, -2.856445058218587}, 1.646154933074674), new double[] {0.9730607127812547, 0.8331370568357974, 0.6067452233209293, 0.5288564150642885, 0.4965399970010252, 0.4816721677977246, 0.46835788540770645, 0.45380388662062965, 0.43568274127587836, 0.4110111983230432, 0.37740887424022596, 0.3374199918518431, 0.29883573712589684, 0.2664369070573101, 0.24006658878193196, 0.2182661825569518, 0.1998564015997787, 0.1840520409081549, 0.17032341503280377, 0.15829194242022282, 0.14767253625092136, 0.1382425152325702, 0.12982369521758247, 0.12227114617082574, 0.11546557933387211, 0.10930789647764273, 0.10371513506238253, 0.09861737266329092, 0.09395532056723256, 0.08967842797759142, 0.08574337278601706, 0.08211284964454056, 0.07875458946335326, 0.07564056082517058, 0.07274631558804347, 0.07005044960790804, 0.06753415597805455, 0.06518085307064594, 0.06297587339802152, 0.060906202186503555, 0.058960256786657575, 0.05712769978744891, 0.05539928007267304, 0.053766697142341294, 0.0522224848840037, 0.05075991166831469, 0.049372894196899865, 0.048055922977523736, 0.0468039976638997, 0.045612570792512123, 0.04447749869001566, 0.043394998522754705, 0.0423616106230536, 0.04137416536181175, 0.040429753948860614, 0.03952570263573826, 0.038659549873386746, 0.037829026042520995, 0.03703203542925346, 0.036266640164797, 0.03553104588715173, 0.034823588915822073, 0.03414272475878214, 0.03348701779491506, 0.032855131995666115, 0.03224582256722298, 0.031657928409617835, 0.031090365302133174, 0.030542119735583143, 0.030012243321725245, 0.029499847718435595, 0.029004100016557652, 0.02852421854066229, 0.02805946902146813, 0.02760916110248831, 0.027172645147675922, 0.026749309320533078, 0.026338576908384138, 0.02593990386836237, 0.025552776574167203, 0.025176709744859485, 0.024811244538920238, 0.024455946798525172, 0.024110405430522557, 0.023774230911961375, 0.02344705390922812, 0.023128524000925303, 0.02281830849558731, 0.02251609133618229, 0.022221572084119585, 0.021934464976161645, 0.021654498048259085, 0.021381412320873795, 0.021114961040853003, 0.020854908975361568, 0.020601031753778015, 0.02035311525382608, 0.0201109550285334, 0.019874355770908507, 0.019643130813491005, 0.019417101660170445}),
                        Tolerance.trajectory(100)));
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
