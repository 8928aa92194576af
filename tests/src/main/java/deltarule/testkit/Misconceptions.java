package deltarule.testkit;

import java.util.List;

/**
 * The known mistakes of one problem. Found by name beside the problem's tests; has a public constructor without
 * arguments.
 *
 * @param <C> the contract
 * @param <P> the parameters record
 * @param <S> the reference's steps: an object whose fields are functions, so that patches can be combined
 */
public interface Misconceptions<C, P, S> {
    /** The right steps, fresh on each call. */
    S steps(P parameters);

    /** The whole reference, working with these steps. */
    C reference(P parameters, S steps);

    /** The mistakes that exist in this variant. */
    List<Misconception<C, S>> of(P parameters);
}
