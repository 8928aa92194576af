package deltarule.grader.problem;

import deltarule.testkit.SeededNumbers;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * A set as its file says: its problems, and the parameters that are the same for everyone. A variant settles the others.
 *
 * @param id as commands name it
 * @param title for headings
 * @param numbers where the numbers of the standard variant's cases come from
 * @param showGroups whether the student is told which named groups of hidden cases failed
 * @param entries its problems, in order
 */
public record SetDefinition(String id, String title, SeededNumbers numbers, boolean showGroups, List<Entry> entries) {

    /**
     * One problem of a set.
     *
     * @param problem the problem
     * @param pinned the parameters that have one value in all variants, with that value
     */
    public record Entry(Problem problem, Map<String, Object> pinned) {
        private Map<String, Object> settings(SeededNumbers choices, int attempt) {
            String again = attempt == 0 ? "" : "#" + attempt;
            Map<String, Object> settings = new LinkedHashMap<>(pinned);
            problem.parameters()
                    .forEach((name, parameter) -> settings.computeIfAbsent(
                            name,
                            open -> parameter
                                    .values()
                                    .get(new SplittableRandom(choices.named(problem.id() + "." + name + again)
                                                    .nextLong())
                                            .nextInt(parameter.values().size()))));
            return settings;
        }

        private Stream<ParameterSpec> open() {
            return problem.parameters().entrySet().stream()
                    .filter(parameter -> !pinned.containsKey(parameter.getKey()))
                    .map(Map.Entry::getValue);
        }

        private int effort(Map<String, Object> settings) {
            return problem.parameters().entrySet().stream()
                    .filter(parameter -> !pinned.containsKey(parameter.getKey()))
                    .mapToInt(parameter -> parameter
                            .getValue()
                            .effort()
                            .get(parameter.getValue().values().indexOf(settings.get(parameter.getKey()))))
                    .sum();
        }
    }

    /** The variant in which every parameter that is not pinned has its default. */
    public ProblemSet standard() {
        return settled(
                numbers,
                entries.stream()
                        .map(entry -> ProblemSets.settle(entry.problem(), entry.pinned(), id))
                        .toList());
    }

    /**
     * A variant. Each parameter is drawn apart; when their effort in all is outside the set's {@linkplain #effortClass class},
     * all are drawn anew.
     *
     * @param publicSeed where the formulas and the numbers students see come from
     * @param hiddenSeed where the numbers of hidden cases come from
     */
    public ProblemSet variant(long publicSeed, long hiddenSeed) {
        SeededNumbers choices = new SeededNumbers(publicSeed);
        EffortClass allowed = effortClass();
        List<Map<String, Object>> settings;
        int attempt = 0;
        do {
            int now = attempt++;
            settings =
                    entries.stream().map(entry -> entry.settings(choices, now)).toList();
        } while (!allowed.holds(effort(settings)));
        List<Exercise> exercises = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            exercises.add(ProblemSets.settle(entries.get(i).problem(), settings.get(i), id));
        }
        return settled(new SeededNumbers(hiddenSeed, OptionalLong.of(publicSeed)), List.copyOf(exercises));
    }

    /** How much effort a variant's settings of the open parameters are in all. */
    public int effort(ProblemSet variant) {
        return effort(variant.exercises().stream().map(Exercise::settings).toList());
    }

    private int effort(List<Map<String, Object>> settings) {
        int effort = 0;
        for (int i = 0; i < entries.size(); i++) {
            effort += entries.get(i).effort(settings.get(i));
        }
        return effort;
    }

    /** The band of effort in which all variants lie. */
    public EffortClass effortClass() {
        return EffortClass.of(entries.stream().flatMap(Entry::open).toList());
    }

    /** How many variants differ in a formula, whatever their numbers are: those of the effort class. */
    public BigInteger variants() {
        return effortClass().variants();
    }

    private ProblemSet settled(SeededNumbers cases, List<Exercise> exercises) {
        return new ProblemSet(id, title, name(exercises), cases, showGroups, exercises);
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
