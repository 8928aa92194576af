package deltarule.grader.worksheet;

import deltarule.handout.AnswersFile;
import deltarule.testkit.Answer;
import deltarule.testkit.Answering;
import deltarule.testkit.Outcome;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Answers the questions of worksheets with what a file of answers says, and no others. */
public final class AnswerSheet implements Answering {
    private final List<Question> questions;
    private final AnswersFile file;

    AnswerSheet(List<Question> questions, AnswersFile file) {
        this.questions = questions;
        this.file = file;
    }

    @Override
    public Answer ask(Method method, Object[] arguments) {
        Optional<Question> asked =
                questions.stream().filter(one -> one.is(method, arguments)).findFirst();
        if (asked.isEmpty()) {
            return new Answer.None(Outcome.GRADER_ERROR, method.getName() + " is asked what is not on the sheet");
        }
        Question question = asked.get();
        JsonNode answer = file.answers().get(question.name());
        return answer == null
                ? new Answer.None(Outcome.NOT_RUN, file.why(question.name()))
                : new Answer.Value(value(answer, question.right()));
    }

    /** The answer as a value like the right one, in whose shape it is known to be. */
    private static Object value(JsonNode answer, Object like) {
        if (like.getClass().isArray()) {
            Object array = Array.newInstance(like.getClass().getComponentType(), answer.size());
            for (int i = 0; i < answer.size(); i++) {
                Array.set(array, i, value(answer.get(i), Array.get(like, i)));
            }
            return array;
        }
        if (like instanceof Record record) {
            return record(answer, record);
        }
        if (like instanceof Double) {
            return answer.doubleValue();
        }
        return like instanceof Integer ? (Object) (int) answer.doubleValue() : text(answer.stringValue());
    }

    /** A letter is the same letter in capitals, and with the bracket behind it that the statement prints. */
    private static String text(String written) {
        return written.strip().replaceFirst("[).]$", "").toLowerCase(Locale.ROOT);
    }

    private static Object record(JsonNode answer, Record like) {
        RecordComponent[] components = like.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                values[i] = value(
                        answer.get(components[i].getName()),
                        components[i].getAccessor().invoke(like));
                types[i] = components[i].getType();
            }
            return like.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make a " + like.getClass(), e);
        }
    }
}
