package deltarule.tests;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Which settings of a problem's parameters a build tries: all of them where they are few, else the defaults and others in
 * which as many pairs of values as possible meet. Certifying a variant tries that variant itself.
 */
final class Settings {
    private static final int MOST = Integer.getInteger("deltarule.rooms.settings", 12);

    private Settings() {}

    static List<Map<String, JsonNode>> telling(
            Map<String, JsonNode> defaults, List<Map<String, JsonNode>> combinations) {
        List<Map<String, JsonNode>> left = new ArrayList<>(combinations);
        left.remove(defaults);
        List<Map<String, JsonNode>> chosen = new ArrayList<>(List.of(defaults));
        if (left.size() < MOST) {
            chosen.addAll(left);
            return chosen;
        }
        Collections.shuffle(left, new Random(1));
        List<Candidate> candidates =
                new ArrayList<>(left.stream().map(Candidate::of).toList());
        Set<String> met = new HashSet<>(Candidate.of(defaults).pairs);
        while (chosen.size() < MOST) {
            Candidate best = Collections.max(candidates, Comparator.comparingLong(candidate -> candidate.fresh(met)));
            chosen.add(best.settings);
            candidates.remove(best);
            met.addAll(best.pairs);
        }
        return chosen;
    }

    private record Candidate(Map<String, JsonNode> settings, List<String> pairs) {
        /** A value meets itself too, so that one not tried yet counts more. */
        static Candidate of(Map<String, JsonNode> settings) {
            List<String> values = settings.entrySet().stream()
                    .map(one -> one.getKey() + "=" + one.getValue())
                    .toList();
            List<String> pairs = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                for (int j = i; j < values.size(); j++) {
                    pairs.add(values.get(i) + " " + values.get(j));
                }
            }
            return new Candidate(settings, pairs);
        }

        long fresh(Set<String> met) {
            return pairs.stream().filter(pair -> !met.contains(pair)).count();
        }
    }
}
