package deltarule.grader.sandbox;

import deltarule.testkit.Answer;
import deltarule.testkit.Subject;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The questions a submission will be asked whatever it answers, in order, and how far they have been asked. They can be sent
 * before their turn, so that the worker does not wait for each.
 */
final class Agenda {
    private final Questions questions;
    private final Iterator<Subject.Exchange> foreseen;
    private final List<Item> items = new ArrayList<>();
    private int next;
    private int unsent;

    /**
     * An agenda of which nothing has been asked.
     *
     * @param foreseen is read as far as is sent; questions of contracts without a solution are left out
     */
    Agenda(Questions questions, Iterator<Subject.Exchange> foreseen) {
        this.questions = questions;
        this.foreseen = foreseen;
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
        Item item = item(next);
        if (item != null && item.method.equals(method) && Arrays.equals(item.call, call)) {
            items.set(next, null);
            next++;
            return item;
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
        Item item = item(unsent);
        while (item != null && !(asked.test(item.method) && item.answer == null)) {
            item = item(++unsent);
        }
        return item;
    }

    /** That question is on its way. */
    void sent() {
        unsent++;
    }

    /** No question is on its way any more. */
    void nothingSent() {
        unsent = next;
    }

    /** The item of this number, which is at most the number of those read; null behind the last. */
    private Item item(int number) {
        while (number == items.size() && foreseen.hasNext()) {
            Subject.Exchange question = foreseen.next();
            if (questions.includes(question.method().getDeclaringClass())) {
                items.add(new Item(question.method(), questions.call(question.method(), question.arguments())));
            }
        }
        return number < items.size() ? items.get(number) : null;
    }
}
