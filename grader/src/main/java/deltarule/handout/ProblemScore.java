package deltarule.handout;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What the public tests of one problem came to. */
final class ProblemScore {
    private final PublicTests tests;
    private final TreeMap<String, Integer> points = new TreeMap<>();
    private final TreeMap<String, Integer> cases = new TreeMap<>();
    private final TreeMap<String, List<String>> failures = new TreeMap<>();

    ProblemScore(Class<?> tests) {
        this.tests = tests.getAnnotation(PublicTests.class);
        for (Method method : tests.getDeclaredMethods()) {
            PublicCriterion criterion = method.getAnnotation(PublicCriterion.class);
            if (criterion != null) {
                points.put(criterion.id(), criterion.points());
            }
        }
    }

    void count(String criterion, String theCase, Optional<String> failure) {
        cases.merge(criterion, 1, Integer::sum);
        failure.ifPresent(line -> failures.computeIfAbsent(criterion, none -> new ArrayList<>())
                .add(line.endsWith("is not written yet") ? line : theCase + ": " + line));
    }

    String name() {
        return tests.problem();
    }

    int publicPoints() {
        return tests.publicPoints();
    }

    int hiddenPoints() {
        return tests.hiddenPoints();
    }

    /** The points of the criteria that ran and have no case that failed. */
    int given() {
        return cases.keySet().stream()
                .filter(criterion -> !failures.containsKey(criterion))
                .mapToInt(points::get)
                .sum();
    }

    boolean complete() {
        return cases.keySet().containsAll(points.keySet());
    }

    /** One line for each criterion that failed. */
    List<String> failures() {
        List<String> lines = new ArrayList<>();
        failures.forEach((criterion, all) -> {
            String share = all.size() < 2 && cases.get(criterion) < 2
                    ? ""
                    : " [" + all.size() + " of " + cases.get(criterion) + " cases fail]";
            boolean unwritten = all.get(0).endsWith("is not written yet");
            lines.add("FAILED  " + name() + ", " + criterion + ": " + all.get(0) + (unwritten ? "" : share));
        });
        return lines;
    }
}
