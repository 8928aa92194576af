package deltarule.testkit;

import java.util.List;

/**
 * The known other right answers to one problem. Found by name beside the problem's tests; has a public constructor
 * without arguments.
 *
 * @param <C> the contract
 * @param <P> the parameters record
 */
public interface Equivalents<C, P> {
    /** The equivalents of this variant. */
    List<Equivalent<C>> of(P parameters);
}
