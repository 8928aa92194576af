package deltarule.grader.sandbox;

import deltarule.testkit.Answer;
import deltarule.testkit.Subject;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * The questions a submission will be asked whatever it answers, in order, and how far they have been asked. They can be sent
 * before their turn, so that the worker does not wait for each.
 */
final class Agenda {
    private final Questions questions;
    private final List<Subject.Exchange> foreseen;
    private final Item[] items;
    private int next;
    private int unsent;

    Agenda(Questions questions, List<Subject.Exchange> foreseen) {
        this.questions = questions;
        this.foreseen = foreseen;
        this.items = new Item[foreseen.size()];
    }

    /** One question on its way. */
    static final class Item {
        private final Method method;
        private final byte[] call;
        private Answer answer;

        private Item(Method method, byte[] call) {
            this.method = method;
            this.call = call;
        }

        Method method() {
            return method;
        }

        byte[] call() {
            return call;
        }

        /** The answer that came before the question's turn; null if none did. */
        Answer answer() {
            return answer;
        }

        void answered(Answer given) {
            answer = given;
        }
    }

    /** The question whose turn it is: the one that was foreseen, which may be on its way, or else a fresh one. */
    Item take(Method method, Object[] arguments) {
        byte[] call = questions.call(method, arguments);
        if (next < items.length) {
            Item item = item(next);
            if (item.method.equals(method) && Arrays.equals(item.call, call)) {
                next++;
                return item;
            }
        }
        return new Item(method, call);
    }

    /**
     * The first question whose turn has not come and that is neither on its way nor answered; null if there is none.
     *
     * @param asked whether a method is asked at all
     */
    Item unsent(Predicate<Method> asked) {
        unsent = Math.max(unsent, next);
        while (unsent < items.length && !(asked.test(item(unsent).method) && item(unsent).answer == null)) {
            unsent++;
        }
        return unsent < items.length ? item(unsent) : null;
    }

    /** That question is on its way. */
    void sent() {
        unsent++;
    }

    /** No question is on its way any more. */
    void nothingSent() {
        unsent = next;
    }

    private Item item(int number) {
        if (items[number] == null) {
            Subject.Exchange question = foreseen.get(number);
            items[number] = new Item(question.method(), questions.call(question.method(), question.arguments()));
        }
        return items[number];
    }
}
