package deltarule.grader.batch;

import deltarule.grader.files.Sha256;
import deltarule.grader.intake.AttemptPolicy;
import deltarule.grader.intake.Candidate;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.ProblemSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a run of {@code batch} was about. What a ledger holds below its last header is what is true.
 *
 * @param ledger always {@value #SCHEMA}
 * @param version grows when a field changes its meaning or goes
 * @param set the set's id
 * @param title the set's title
 * @param key of the set's standard variant, the grader and the Java version
 * @param maxScore the points there are
 * @param policy which attempt counts: last, best or on-time
 * @param roster whether ids are those of a roster; without one they are names of the export
 * @param shard which part this is, from 1
 * @param shards of how many
 * @param total how many candidates there are in all parts
 * @param list fingerprint of the ids of all parts, in order
 * @param criteria the set's criteria in their order, with their points
 * @param deadline the latest of all deadlines and extensions, as ISO 8601 with an offset; empty when none is known
 * @param places this part's candidates by id, each with its line in the whole class, from 0
 * @param batch the command line of the batch; of parts that were put together, that of one of them without its part
 * @param arguments the command line, to do it again
 */
public record LedgerHeader(
        String ledger,
        int version,
        String set,
        String title,
        String key,
        int maxScore,
        String policy,
        boolean roster,
        int shard,
        int shards,
        int total,
        String list,
        Map<String, Integer> criteria,
        String deadline,
        Map<String, Integer> places,
        List<String> batch,
        List<String> arguments) {
    /** What the field {@code ledger} holds. */
    public static final String SCHEMA = "urn:deltarule:ledger";

    /** What the field {@code version} holds. */
    public static final int VERSION = 1;

    /** A ledger that another grader wrote may lack what came later. */
    public LedgerHeader {
        criteria = criteria == null ? Map.of() : criteria;
        deadline = deadline == null ? "" : deadline;
        batch = batch == null ? List.of() : batch;
    }

    /**
     * The header of a run.
     *
     * @param standard what is graded against, or has the same problems as each student's variant
     * @param all everybody, in all parts
     * @param mine those of this part
     * @param deadline the latest of all; empty when none is known
     */
    public static LedgerHeader of(
            ProblemSet standard,
            GradingKey key,
            AttemptPolicy policy,
            boolean roster,
            Shard shard,
            List<Candidate> all,
            List<Candidate> mine,
            String deadline,
            List<String> arguments) {
        Map<String, Integer> places = new LinkedHashMap<>();
        mine.forEach(one -> places.put(one.id(), one.place()));
        return new LedgerHeader(
                SCHEMA,
                VERSION,
                standard.id(),
                standard.title(),
                key.of(standard),
                standard.points(),
                policy.word(),
                roster,
                shard.number(),
                shard.of(),
                all.size(),
                Sha256.of(all.stream().map(Candidate::id).collect(Collectors.joining("\n"))),
                criteria(standard),
                deadline,
                places,
                AgainCommand.without(arguments, "--shard"),
                arguments);
    }

    /** The same but for how it was called. */
    boolean saysTheSameAs(LedgerHeader other) {
        return calledBy(List.of()).equals(other.calledBy(List.of()));
    }

    private LedgerHeader calledBy(List<String> others) {
        return new LedgerHeader(
                ledger, version, set, title, key, maxScore, policy, roster, shard, shards, total, list, criteria,
                deadline, places, others, others);
    }

    /** The criteria of a set as results name them, with their points. */
    public static Map<String, Integer> criteria(ProblemSet set) {
        Map<String, Integer> criteria = new LinkedHashMap<>();
        set.exercises().stream()
                .map(Exercise::problem)
                .forEach(problem ->
                        problem.criteria().forEach(one -> criteria.put(problem.id() + "." + one.id(), one.points())));
        return criteria;
    }

    /** The header of all parts together. */
    LedgerHeader whole(Map<String, Integer> all, List<String> called) {
        return new LedgerHeader(
                ledger, version, set, title, key, maxScore, policy, roster, 1, 1, total, list, criteria, deadline, all,
                batch, called);
    }

    /** What parts of one batch have in common, in words and values, for messages. */
    Map<String, String> common() {
        return Map.of(
                "set", set,
                "key (set, grader and Java)", key,
                "policy", policy,
                "number of shards", Integer.toString(shards),
                "number of submissions", Integer.toString(total),
                "list of submissions", list);
    }
}
