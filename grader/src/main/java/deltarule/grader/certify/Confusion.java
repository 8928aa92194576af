package deltarule.grader.certify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the diagnosis calls each known mistake, and each of many pairs of mistakes, when it sees the answers they lead to.
 *
 * @param singles every misconception of the set
 * @param pairs pairs of mistakes in one method, drawn with a seed
 */
public record Confusion(List<Single> singles, List<Pair> pairs) {
    /**
     * One misconception.
     *
     * @param problem the problem's id
     * @param made the misconception's id
     * @param method the contract method it belongs to
     * @param criteriaLost how many criteria it costs
     * @param named the ids that the first criterion of its method which fails names; empty when it names none
     * @param asLikely how many other explanations are called as likely
     */
    public record Single(
            String problem, String made, String method, int criteriaLost, List<String> named, int asLikely) {
        /** Whether it is named first, alone and without another explanation. */
        public boolean first() {
            return named.equals(List.of(made)) && asLikely == 0;
        }
    }

    /**
     * Two mistakes made at once, whose answers differ from the reference's and from those of each alone.
     *
     * @param problem the problem's id
     * @param made both ids
     * @param method the contract method both belong to
     * @param named the ids that are named, in order
     */
    public record Pair(String problem, List<String> made, String method, List<String> named) {
        /** Whether both are among the first two that are named. */
        public boolean bothNamed() {
            return named.size() >= 2 && named.subList(0, 2).containsAll(made);
        }
    }

    /** How many misconceptions are named first. */
    public long namedFirst() {
        return singles.stream().filter(Single::first).count();
    }

    /** The misconceptions of each problem, in the order they were tried. */
    public Map<String, Confusion> byProblem() {
        Map<String, Confusion> parts = new LinkedHashMap<>();
        singles.stream()
                .collect(Collectors.groupingBy(Single::problem, LinkedHashMap::new, Collectors.toList()))
                .forEach((problem, own) -> parts.put(problem, new Confusion(own, List.of())));
        return parts;
    }

    /** How many pairs have both their mistakes named. */
    public long pairsNamed() {
        return pairs.stream().filter(Pair::bothNamed).count();
    }

    /** How many criteria a misconception costs in the mean; 0 when there are none. */
    public double meanCost() {
        return singles.stream().mapToInt(Single::criteriaLost).average().orElse(0);
    }
}
