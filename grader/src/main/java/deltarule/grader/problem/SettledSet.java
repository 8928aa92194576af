package deltarule.grader.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes one variant as a set file in which every parameter is pinned and every criterion has its points. It holds the seeds of the cases: for staff. */
public final class SettledSet {
    private SettledSet() {}

    /** The file's text; reading it gives the same variant. */
    public static String json(ProblemSet set) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("id", set.id());
        file.put("title", set.title());
        file.put("seed", set.hiddenSeed());
        set.numbers().publicSeed().ifPresent(seed -> file.put("publicSeed", seed));
        file.put("feedback", set.feedback());
        List<Map<String, Object>> problems =
                set.exercises().stream().map(SettledSet::entry).toList();
        file.put("problems", problems);
        return StrictJson.write(file);
    }

    private static Map<String, Object> entry(Exercise exercise) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("problem", exercise.problem().id());
        entry.put("parameters", exercise.settings());
        Map<String, Integer> points = new LinkedHashMap<>();
        exercise.problem().criteria().forEach(criterion -> points.put(criterion.id(), criterion.points()));
        entry.put("points", points);
        return entry;
    }
}
