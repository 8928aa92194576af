package deltarule.testkit;

/**
 * One question of a worksheet. The name of its {@link Case} is the question's own, such as {@code image 1}.
 *
 * @param <C> the contract
 */
@FunctionalInterface
public interface PaperQuestion<C> {
    /**
     * Puts the question and judges the answer.
     *
     * @throws WrongAnswer when it is not right
     */
    void put(C subject, Check check);
}
