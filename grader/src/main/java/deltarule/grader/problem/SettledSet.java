package deltarule.grader.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes one variant as a set file in which every parameter is pinned. It holds the seeds of the cases: for staff. */
public final class SettledSet {
    private SettledSet() {}

    /** The file's text; reading it gives the same variant. */
    public static String json(ProblemSet set) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("id", set.id());
        file.put("title", set.title());
        file.put("seed", set.hiddenSeed());
        set.numbers().publicSeed().ifPresent(seed -> file.put("publicSeed", seed));
        file.put("showGroups", set.showGroups());
        List<Map<String, Object>> problems = set.exercises().stream()
                .map(exercise -> Map.of("problem", exercise.problem().id(), "parameters", exercise.settings()))
                .toList();
        file.put("problems", problems);
        return StrictJson.write(file);
    }
}
