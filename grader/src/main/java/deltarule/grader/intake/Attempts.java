package deltarule.grader.intake;

import deltarule.grader.intake.Delivery.Punctuality;
import deltarule.grader.roster.NameKey;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of a student's deliveries are graded, by a policy. */
final class Attempts {
    private final AttemptPolicy policy;
    private final Deadlines deadlines;

    /**
     * What is graded.
     *
     * @param attempts in order; empty when nothing is
     * @param missing whether that is because nothing counts; otherwise it is unclear what does
     * @param why nothing is graded; empty when something is
     */
    record Choice(List<Attempt> attempts, boolean missing, String why) {
        static Choice of(List<Attempt> attempts) {
            return new Choice(attempts, false, "");
        }

        static Choice unclear(String why) {
            return new Choice(List.of(), false, why);
        }
    }

    /** A delivery with what is known of its time. */
    private record Dated(Delivery delivery, Optional<OffsetDateTime> time, Punctuality punctuality) {}

    Attempts(AttemptPolicy policy, Deadlines deadlines) {
        this.policy = policy;
        this.deadlines = deadlines;
    }

    /**
     * Chooses.
     *
     * @param ids all that the student is called, in lower case
     */
    Choice choose(List<Delivery> deliveries, Set<String> ids) {
        Optional<Delivery> unclear =
                deliveries.stream().filter(one -> one.parcel() == null).findFirst();
        if (unclear.isPresent()) {
            return Choice.unclear(
                    unclear.get().submission() + ": " + unclear.get().unclear());
        }
        if (deliveries.size() > 1 && deadlines.submitted(ids).isPresent() && !isNamed(deliveries, ids)) {
            return Choice.unclear("The deadlines' file says when something came, but not which of " + deliveries.size()
                    + " attempts; put " + deliveries.get(0).submission() + " or another into its column submission.");
        }
        Optional<OffsetDateTime> deadline = deadlines.of(ids);
        List<Dated> dated = new ArrayList<>(deliveries.stream()
                .map(one -> dated(one, deliveries.size(), ids, deadline))
                .toList());
        boolean ordered = sort(dated);
        if (policy == AttemptPolicy.BEST) {
            return Choice.of(numbered(dated, ordered, deadline));
        }
        if (!ordered) {
            return Choice.unclear("Nothing says which of " + names(dated) + " is the last; number them, such as"
                    + " id-1 and id-2, give their times with --deadlines, or leave the one that counts in the folder.");
        }
        List<Attempt> attempts = numbered(dated, true, deadline);
        return policy == AttemptPolicy.LAST
                ? Choice.of(attempts.subList(attempts.size() - 1, attempts.size()))
                : onTime(dated, attempts);
    }

    /** Whether an attempt is called as its student is, so that the time is its own. */
    private static boolean isNamed(List<Delivery> deliveries, Set<String> ids) {
        return deliveries.stream()
                .map(one -> NameKey.of(one.submission().replaceFirst("(?i)\\.zip$", "")))
                .anyMatch(ids::contains);
    }

    private Choice onTime(List<Dated> dated, List<Attempt> attempts) {
        Attempt chosen = null;
        for (int i = 0; i < dated.size(); i++) {
            if (dated.get(i).punctuality() == Punctuality.UNKNOWN) {
                return Choice.unclear("Nothing says whether " + attempts.get(i).submission()
                        + " was on time; give deadline and time with --deadlines.");
            }
            chosen = attempts.get(i).late() ? chosen : attempts.get(i);
        }
        return chosen == null
                ? new Choice(
                        List.of(),
                        true,
                        "Nothing was handed in on time; "
                                + attempts.get(attempts.size() - 1).submission() + " was the last.")
                : Choice.of(List.of(chosen));
    }

    private Dated dated(Delivery delivery, int of, Set<String> ids, Optional<OffsetDateTime> deadline) {
        String name = delivery.submission();
        Optional<OffsetDateTime> time = deadlines
                .submitted(name)
                .or(() -> deadlines.submitted(name.replaceFirst("(?i)\\.zip$", "")))
                .or(() -> of == 1 ? deadlines.submitted(ids) : Optional.empty())
                .or(() -> Optional.of(delivery.submitted())
                        .filter(text -> !text.isEmpty())
                        .map(OffsetDateTime::parse));
        if (time.isPresent() && deadline.isPresent()) {
            boolean late = time.get().isAfter(deadline.get());
            return new Dated(delivery, time, late ? Punctuality.LATE : Punctuality.ON_TIME);
        }
        return new Dated(delivery, time, delivery.punctuality());
    }

    /** By time, or else by number, where one and only one of them may have none: it was the first. */
    private static boolean sort(List<Dated> dated) {
        Set<Object> times = new HashSet<>();
        Set<Integer> numbers = new HashSet<>();
        dated.forEach(one -> one.time().ifPresent(time -> times.add(time.toInstant())));
        dated.forEach(one -> numbers.add(one.delivery().attempt()));
        if (times.size() == dated.size()) {
            dated.sort(Comparator.comparing(one -> one.time().orElseThrow().toInstant()));
            return true;
        }
        dated.sort(Comparator.comparing((Dated one) -> one.delivery().attempt())
                .thenComparing(one -> one.delivery().submission()));
        return numbers.size() == dated.size();
    }

    private static List<Attempt> numbered(List<Dated> dated, boolean ordered, Optional<OffsetDateTime> deadline) {
        List<Attempt> attempts = new ArrayList<>();
        for (Dated one : dated) {
            boolean late = one.punctuality() == Punctuality.LATE;
            int number = one.delivery().attempt();
            attempts.add(new Attempt(
                    one.delivery().submission(),
                    number > 0 || !ordered ? number : attempts.size() + 1,
                    one.time().map(OffsetDateTime::toString).orElse(""),
                    deadline.map(OffsetDateTime::toString).orElse(""),
                    late,
                    one.delivery().parcel()));
        }
        return List.copyOf(attempts);
    }

    private static String names(List<Dated> dated) {
        return dated.stream().map(one -> one.delivery().submission()).collect(Collectors.joining(", "));
    }
}
