package deltarule.grader.sandbox;

import deltarule.testkit.Answer;
import deltarule.testkit.Answering;
import deltarule.worker.Codec;
import deltarule.worker.Encoder;
import deltarule.worker.FrameKind;
import deltarule.worker.PurityGuard;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Implementations of ours, answering in this process through the same codec and the same guard as a student's would. It
 * stops nothing that does not end.
 */
public final class InProcessSubject implements Answering {
    private final Map<Class<?>, Object> implementations;

    /** Answers each contract with the object given for it. */
    public InProcessSubject(Map<Class<?>, Object> implementations) {
        this.implementations = Map.copyOf(implementations);
    }

    @Override
    public Answer ask(Method method, Object[] arguments) {
        Object implementation = implementations.get(method.getDeclaringClass());
        if (implementation == null) {
            return Causes.NOTHING_SUBMITTED;
        }
        try {
            Encoder question = new Encoder();
            Codec.writeAll(method.getParameterTypes(), arguments, question);
            return answer(method, implementation, question.toBytes());
        } catch (IOException e) {
            throw new SandboxFault("The question of " + method.getName() + " cannot be put: " + e.getMessage(), e);
        }
    }

    private static Answer answer(Method method, Object implementation, byte[] question) throws IOException {
        List<Answer> answers = new ArrayList<>();
        PurityGuard.ask(method, implementation, question, (kind, payload) -> {
            if (kind != FrameKind.VERIFIED) {
                String name = implementation.getClass().getName();
                answers.add(Replying.read(method, name, kind, payload));
            }
        });
        return answers.get(answers.size() - 1);
    }
}
