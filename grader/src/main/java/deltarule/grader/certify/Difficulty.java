package deltarule.grader.certify;

import deltarule.grader.exam.DirectExam;
import deltarule.grader.exam.Exam;
import deltarule.grader.problem.CriterionSpec;
import deltarule.grader.problem.EffortClass;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.SetDefinition;
import deltarule.testkit.CaseResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What all variants of a set have in common, so that nobody's is harder.
 *
 * @param criteria what each criterion is, by {@code problem.criterion}
 * @param points the points of each
 * @param cases the number of cases of each
 * @param effort what the settings add to the work, in all
 */
record Difficulty(
        Map<String, CriterionSpec> criteria, Map<String, Integer> points, Map<String, Long> cases, int effort) {

    /** The difficulty of the variant that all others are measured by. */
    static Difficulty ofStandard(SetDefinition definition) {
        ProblemSet standard = definition.standard();
        DirectExam exam = new DirectExam(standard);
        Map<String, List<CaseResult>> results = new LinkedHashMap<>();
        for (Exercise exercise : standard.exercises()) {
            results.put(exercise.problem().id(), exam.examine(exercise, Exam.NOBODY));
        }
        return of(definition, standard, results);
    }

    /**
     * The difficulty of a variant.
     *
     * @param results what somebody's cases came to, by problem
     */
    static Difficulty of(SetDefinition definition, ProblemSet variant, Map<String, List<CaseResult>> results) {
        Map<String, CriterionSpec> criteria = new LinkedHashMap<>();
        Map<String, Integer> points = new LinkedHashMap<>();
        Map<String, Long> cases = new TreeMap<>();
        for (Exercise exercise : variant.exercises()) {
            String id = exercise.problem().id();
            for (CriterionSpec criterion : exercise.problem().criteria()) {
                criteria.put(id + "." + criterion.id(), criterion);
                points.put(id + "." + criterion.id(), criterion.points());
            }
            cases.putAll(results.get(id).stream()
                    .collect(Collectors.groupingBy(one -> id + "." + one.criterion(), Collectors.counting())));
        }
        return new Difficulty(criteria, points, cases, definition.effort(variant));
    }

    /** How many cases there are in all. */
    long allCases() {
        return cases.values().stream().mapToLong(count -> count).sum();
    }

    /** How many points there are in all. */
    int allPoints() {
        return points.values().stream().mapToInt(count -> count).sum();
    }

    /**
     * Proves that this variant is as hard as the standard one, and of the set's effort class.
     *
     * @param isStandard whether it is the standard one, which everybody gets and nobody alone: then its effort is no matter
     */
    List<Finding> findings(Difficulty standard, SetDefinition definition, boolean isStandard) {
        List<Finding> findings = new ArrayList<>();
        findings.add(same("every variant has the same points", points, standard.points()));
        findings.add(same("every variant has the same criteria", criteria, standard.criteria()));
        findings.add(same("every variant has the same number of cases", cases, standard.cases()));
        EffortClass allowed = definition.effortClass();
        findings.add(new Finding(
                "every variant is of the set's effort class",
                "",
                "all settings",
                isStandard || allowed.holds(effort),
                isStandard
                        ? "the standard variant, which all get alike"
                        : effort + " found, " + allowed.least() + " to " + allowed.most() + " expected"));
        return findings;
    }

    private static <T> Finding same(String claim, Map<String, T> own, Map<String, T> standard) {
        List<String> different = new ArrayList<>();
        standard.forEach((criterion, value) -> {
            if (!value.equals(own.get(criterion))) {
                different.add(criterion + ": " + own.get(criterion) + " found, " + value + " expected");
            }
        });
        own.keySet().stream()
                .filter(criterion -> !standard.containsKey(criterion))
                .forEach(criterion -> different.add(criterion + ": not in the standard variant"));
        return new Finding(
                claim,
                "",
                different.isEmpty()
                        ? "all criteria"
                        : different.get(0).substring(0, different.get(0).indexOf(':')),
                different.isEmpty(),
                different.isEmpty() ? own.size() + " compared" : String.join("; ", different));
    }
}
