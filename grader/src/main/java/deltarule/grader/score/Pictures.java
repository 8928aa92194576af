package deltarule.grader.score;

import deltarule.grader.problem.CriterionSpec;
import deltarule.grader.problem.Visibility;
import deltarule.testkit.CaseResult;
import deltarule.testkit.Outcome;
import deltarule.testkit.Regions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws the cases of a public criterion, whether they passed or not. Of a hidden one nothing is drawn. */
final class Pictures {
    private static final int MOST_CURVES = 2;
    private static final int MOST_REGIONS = 1;
    private static final int MOST_EXAMPLES = 60;

    private Pictures() {}

    /** A picture and what decides whether it is shown. */
    private record Drawn(Picture picture, boolean failed, int size) {}

    static List<Picture> of(CriterionSpec spec, List<CaseResult> cases) {
        if (spec.visibility() != Visibility.PUBLIC) {
            return List.of();
        }
        List<Drawn> curves = new ArrayList<>();
        List<Drawn> regions = new ArrayList<>();
        for (int number = 1; number <= cases.size(); number++) {
            CaseResult one = cases.get(number - 1);
            boolean failed = one.outcome() != Outcome.PASSED;
            CurveReading.of(number, one)
                    .ifPresent(curve -> curves.add(new Drawn(curve, failed, curve.expectedLength())));
            for (Regions drawn : one.regions()) {
                regions.add(new Drawn(regions(number, one.group(), drawn), failed, drawn.actual().length));
            }
        }
        List<Picture> pictures = new ArrayList<>(most(curves, MOST_CURVES));
        pictures.addAll(most(regions, MOST_REGIONS));
        pictures.sort(Comparator.comparingInt(Picture::number));
        return List.copyOf(pictures);
    }

    /** Failed cases first, then those with the most to see. */
    private static List<Picture> most(List<Drawn> drawn, int most) {
        return drawn.stream()
                .sorted(Comparator.comparing(Drawn::failed)
                        .thenComparingInt(Drawn::size)
                        .reversed())
                .limit(most)
                .map(Drawn::picture)
                .toList();
    }

    private static DecisionRegions regions(int number, String group, Regions regions) {
        return new DecisionRegions(
                number,
                group,
                Double.toString(regions.low()),
                Double.toString(regions.high()),
                rows(regions.actual()),
                rows(regions.expected()),
                IntStream.range(0, Math.min(MOST_EXAMPLES, regions.points().length))
                        .mapToObj(i -> new DecisionRegions.Example(
                                Double.toString(regions.points()[i][0]),
                                Double.toString(regions.points()[i][1]),
                                regions.labels()[i]))
                        .toList());
    }

    private static List<String> rows(int[][] classes) {
        return Arrays.stream(classes)
                .map(row -> Arrays.stream(row).mapToObj(Integer::toString).collect(Collectors.joining()))
                .toList();
    }
}
