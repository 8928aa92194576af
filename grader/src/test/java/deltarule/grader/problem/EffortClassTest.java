package deltarule.grader.problem;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.testkit.SeededNumbers;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** All variants of a set are about as much work. */
class EffortClassTest {
    @Test
    void withoutDeclaredEffortEveryVariantBelongs() {
        assertThat(EffortClass.of(List.of(parameter(0, 0), parameter(0, 0, 0))))
                .isEqualTo(new EffortClass(0, 0, BigInteger.valueOf(6)));
    }

    /** Efforts 0 to 4 come with 1, 4, 6, 4 and 1 of 16 combinations; 2 alone is less than half. */
    @Test
    void itIsTheNarrowestBandAroundTheMeanThatHoldsHalfOfThem() {
        assertThat(EffortClass.of(Collections.nCopies(4, parameter(0, 1))))
                .isEqualTo(new EffortClass(1, 3, BigInteger.valueOf(14)));
    }

    @Test
    void ofTwoSettingsFarApartNeitherIsLost() {
        assertThat(EffortClass.of(List.of(parameter(0, 3)))).isEqualTo(new EffortClass(0, 3, BigInteger.TWO));
    }

    @Test
    void thereIsOneVariantWhereNothingIsOpen() {
        assertThat(EffortClass.of(List.of())).isEqualTo(new EffortClass(0, 0, BigInteger.ONE));
    }

    @Test
    void everyVariantLiesInTheClassAndAllOfTheClassAreDrawn() {
        SetDefinition set = hingeWith(parameter(0, 1, 3), parameter(0, 2), parameter(1, 0));
        EffortClass allowed = set.effortClass();

        List<ProblemSet> variants = LongStream.range(0, 400)
                .mapToObj(seed -> set.variant(seed, -seed))
                .toList();

        assertThat(variants).allMatch(variant -> allowed.holds(set.effort(variant)));
        assertThat(variants.stream().map(ProblemSet::variant).distinct().count())
                .isEqualTo(set.variants().longValueExact())
                .isLessThan(12);
    }

    private static ParameterSpec parameter(Integer... effort) {
        List<Object> values =
                IntStream.range(0, effort.length).<Object>mapToObj(i -> i).toList();
        return new ParameterSpec(0, values, List.of(effort), "");
    }

    /** The hinge loss, whose settings are given these efforts. */
    private static SetDefinition hingeWith(ParameterSpec... efforts) {
        Problem hinge = Problems.onClassPath().find("hinge-loss");
        Map<String, ParameterSpec> parameters = new LinkedHashMap<>();
        hinge.parameters().forEach((name, spec) -> {
            ParameterSpec effort = efforts[parameters.size()];
            parameters.put(
                    name, new ParameterSpec(spec.defaultValue(), spec.values(), effort.effort(), spec.meaning()));
        });
        Problem changed = new Problem(
                hinge.id(),
                hinge.folder(),
                hinge.title(),
                hinge.contract(),
                parameters,
                hinge.criteria(),
                hinge.answeredBy());
        return new SetDefinition(
                "x", "X", new SeededNumbers(1), Feedback.ALL, List.of(new SetDefinition.Entry(changed, Map.of())));
    }
}
