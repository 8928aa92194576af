package deltarule.testkit;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * Draws the numbers of a worksheet until every known mistake shows on paper: each is seen by a question of its own method,
 * no question sees it only by a little, and no two look alike. Other settings of the parameters show, too, where asked for. A worksheet has few questions and wide allowances, so numbers
 * drawn once would not always do.
 *
 * @param <C> the contract
 * @param <P> the parameters record
 * @param <S> the reference's steps
 */
public final class TellingNumbers<C, P, S> {
    /** From how many allowances on a mistake shows on paper. */
    public static final double SEEN = 3;

    private static final double BLIND = 0.01;
    private static final int MOST_DRAWS = 20_000;

    private final Class<C> contract;
    private final Misconceptions<C, P, S> room;
    private final P parameters;
    private final List<P> others;

    /** Numbers of a variant that tell these mistakes from each other. */
    public TellingNumbers(Class<C> contract, Misconceptions<C, P, S> room, P parameters) {
        this(contract, room, parameters, List.of());
    }

    /**
     * Numbers of a variant that tell these mistakes from each other, and the variant from others.
     *
     * @param others settings whose right answers must not all be right here
     */
    public TellingNumbers(Class<C> contract, Misconceptions<C, P, S> room, P parameters, List<P> others) {
        this.contract = contract;
        this.room = room;
        this.parameters = parameters;
        this.others = List.copyOf(others);
    }

    /**
     * What students see of a worksheet: the lecture's own numbers where the variant shows them, else the first draw that tells.
     *
     * @param name the worksheet's name, which has a generator of its own
     * @param fresh makes the numbers of a whole worksheet
     * @param questions ask them; together they are all questions of the worksheet
     */
    public <I> I published(
            SeededNumbers numbers,
            String name,
            I lecture,
            Function<Random, I> fresh,
            List<Function<I, List<Case<PaperQuestion<C>>>>> questions) {
        return numbers.published(
                name,
                lecture,
                random -> draw(
                        random,
                        fresh,
                        drawn -> questions.stream()
                                .flatMap(some -> some.apply(drawn).stream())
                                .toList()));
    }

    /**
     * The first draw that tells.
     *
     * @param draw makes the numbers of a whole worksheet
     * @param questions asks them
     */
    <I> I draw(Random random, Function<Random, I> draw, Function<I, List<Case<PaperQuestion<C>>>> questions) {
        for (int i = 0; i < MOST_DRAWS; i++) {
            I numbers = draw.apply(random);
            if (tell(questions.apply(numbers))) {
                return numbers;
            }
        }
        throw new IllegalStateException("No numbers of " + contract.getSimpleName() + " with " + parameters
                + " tell all known mistakes; draw from a wider range");
    }

    /** Whether these questions tell every known mistake. */
    boolean tell(List<Case<PaperQuestion<C>>> questions) {
        List<List<CaseResult>> wrong = new ArrayList<>();
        for (Misconception<C, S> one : room.of(parameters)) {
            S steps = room.steps(parameters);
            one.patch().accept(steps);
            List<CaseResult> results = answers(room.reference(parameters, steps), questions);
            boolean seen =
                    results.stream().anyMatch(result -> result.deviation() >= SEEN && isOf(result, one.method()));
            boolean nearly =
                    results.stream().anyMatch(result -> result.deviation() > BLIND && result.deviation() < SEEN);
            if (!seen || nearly || wrong.stream().anyMatch(other -> alike(results, other))) {
                return false;
            }
            wrong.add(results);
        }
        return others.stream().allMatch(other -> isTold(other, questions));
    }

    private boolean isTold(P other, List<Case<PaperQuestion<C>>> questions) {
        return answers(room.reference(other, room.steps(other)), questions).stream()
                .anyMatch(result -> result.deviation() >= SEEN);
    }

    private static boolean isOf(CaseResult result, String method) {
        return result.exchanges().get(0).method().getName().equals(method);
    }

    private static boolean alike(List<CaseResult> one, List<CaseResult> other) {
        for (int i = 0; i < one.size(); i++) {
            Object first = value(one.get(i));
            if (Deviation.between(first, value(other.get(i)), one.get(i).judgedBy())
                            .size()
                    >= SEEN) {
                return false;
            }
        }
        return true;
    }

    private static Object value(CaseResult result) {
        return ((Answer.Value) result.tellingAnswers().get(0)).value();
    }

    private List<CaseResult> answers(C implementation, List<Case<PaperQuestion<C>>> questions) {
        return questions.stream().map(one -> answer(implementation, one)).toList();
    }

    private CaseResult answer(C implementation, Case<PaperQuestion<C>> question) {
        Subject subject = Subject.answeredBy((method, arguments) -> {
            try {
                return new Answer.Value(method.invoke(implementation, arguments));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("A mistake in " + method + " gives no answer", e);
            }
        });
        Check check = new Check();
        Outcome outcome = Outcome.PASSED;
        try {
            question.input().put(subject.as(contract), check);
        } catch (WrongAnswer wrong) {
            outcome = Outcome.WRONG;
        }
        return new CaseResult(
                "", "", 0, question.group(), outcome, "", subject.exchanges(), check.comparisons(), check.regions());
    }
}
