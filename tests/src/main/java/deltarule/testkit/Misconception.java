package deltarule.testkit;

import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A named wrong implementation: the reference with one or a few of its steps replaced.
 *
 * @param id the name, as the course material lists it, such as {@code hinge-no-margin}
 * @param method the contract method whose formula it gets wrong; where others fail by it, that follows from it
 * @param sentence completes "your answers equal what one gets when ...", such as {@code the margin is left out}
 * @param hint a question that leads to the mistake and does not give the answer away
 * @param patch replaces the steps
 * @param counterexample a public input that shows the mistake
 */
public record Misconception<C, S>(
        String id, String method, String sentence, String hint, Consumer<S> patch, Counterexample<C> counterexample) {

    /**
     * A public question on which the misconception and the reference disagree; it teaches and gives no hidden case away.
     *
     * @param input the input in words, such as {@code scores (2, 1.5, -1) and label 0}
     * @param question asks it
     */
    public record Counterexample<C>(String input, Function<C, Object> question) {}
}
