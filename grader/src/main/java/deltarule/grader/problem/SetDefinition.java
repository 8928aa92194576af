package deltarule.grader.problem;

import deltarule.testkit.SeededNumbers;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/**
 * A set as its file says: its problems, and the parameters that are the same for everyone. A variant settles the others.
 *
 * @param id as commands name it
 * @param title for headings
 * @param numbers where the numbers of the standard variant's cases come from
 * @param feedback what students are told
 * @param entries its problems, in order
 */
public record SetDefinition(String id, String title, SeededNumbers numbers, Feedback feedback, List<Entry> entries) {

    /**
     * One problem of a set.
     *
     * @param problem the problem, with the points that the set gives for it
     * @param pinned the parameters that have one value in all variants, with that value
     */
    public record Entry(Problem problem, Map<String, Object> pinned) {
        private Map<String, Object> settings(SeededNumbers choices) {
            Map<String, Object> settings = new LinkedHashMap<>(pinned);
            problem.parameters()
                    .forEach((name, parameter) -> settings.computeIfAbsent(
                            name,
                            open -> parameter
                                    .values()
                                    .get(new SplittableRandom(choices.named(problem.id() + "." + name)
                                                    .nextLong())
                                            .nextInt(parameter.values().size()))));
            return settings;
        }

        private BigInteger variants() {
            return problem.parameters().entrySet().stream()
                    .filter(parameter -> !pinned.containsKey(parameter.getKey()))
                    .map(parameter ->
                            BigInteger.valueOf(parameter.getValue().values().size()))
                    .reduce(BigInteger.ONE, BigInteger::multiply);
        }
    }

    /** The variant in which every parameter that is not pinned has its default. */
    public ProblemSet standard() {
        return settled(
                numbers,
                entries.stream()
                        .map(entry -> ProblemSets.settle(entry.problem(), entry.pinned()))
                        .toList());
    }

    /**
     * A variant. Each parameter is drawn apart, so that a problem added to the set leaves the others as they were.
     *
     * @param publicSeed where the formulas and the numbers students see come from
     * @param hiddenSeed where the numbers of hidden cases come from
     */
    public ProblemSet variant(long publicSeed, long hiddenSeed) {
        SeededNumbers choices = new SeededNumbers(publicSeed);
        return settled(
                new SeededNumbers(hiddenSeed, OptionalLong.of(publicSeed)),
                entries.stream()
                        .map(entry -> ProblemSets.settle(entry.problem(), entry.settings(choices)))
                        .toList());
    }

    /** The problems, in order. */
    public List<Problem> problems() {
        return entries.stream().map(Entry::problem).toList();
    }

    /** How many variants differ in a formula, whatever their numbers are. */
    public BigInteger variants() {
        return entries.stream().map(Entry::variants).reduce(BigInteger.ONE, BigInteger::multiply);
    }

    private ProblemSet settled(SeededNumbers cases, List<Exercise> exercises) {
        return new ProblemSet(id, title, name(exercises), cases, feedback, exercises);
    }

    /** The parameters that are not as usual; no seed and no student can be read from it. */
    private static String name(List<Exercise> exercises) {
        List<String> changed = new ArrayList<>();
        for (Exercise exercise : exercises) {
            exercise.settings().forEach((name, value) -> {
                if (!value.equals(exercise.problem().parameters().get(name).defaultValue())) {
                    changed.add(exercise.problem().id() + "." + name + "=" + value);
                }
            });
        }
        return changed.isEmpty() ? "default" : String.join(",", changed);
    }
}
