package deltarule.worker;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/** A contract and the student's class for it, made when the first question comes. */
final class Solution {
    private final Class<?> contract;
    private final Method[] methods;
    private final String className;
    private Object instance;
    private FrameKind failure;
    private byte[] failurePayload;

    Solution(ClassLoader loader, String contractName, String className) throws ClassNotFoundException {
        this.contract = Class.forName(contractName, false, loader);
        this.methods = ContractMethods.of(contract);
        this.className = className;
    }

    void ask(int method, byte[] question, Replies replies) throws IOException {
        if (instance == null && failure == null) {
            make();
        }
        if (failure != null) {
            replies.send(failure, failurePayload);
            if (failure == FrameKind.THREW) {
                replies.send(FrameKind.VERIFIED, new byte[0]);
            }
        } else {
            PurityGuard.ask(methods[method], instance, question, replies);
        }
    }

    private void make() throws IOException {
        try {
            Class<?> type = Class.forName(className, true, contract.getClassLoader());
            Constructor<?> constructor = type.getDeclaredConstructor();
            if (!contract.isAssignableFrom(type)) {
                fail(Obstacle.OTHER_CONTRACT);
            } else if (Modifier.isPrivate(constructor.getModifiers())) {
                fail(Obstacle.MISSING_CONSTRUCTOR);
            } else {
                constructor.setAccessible(true);
                instance = constructor.newInstance();
            }
        } catch (ClassNotFoundException e) {
            fail(Obstacle.MISSING_CLASS);
        } catch (NoSuchMethodException e) {
            fail(Obstacle.MISSING_CONSTRUCTOR);
        } catch (InstantiationException e) {
            fail(Obstacle.ABSTRACT_CLASS);
        } catch (InvocationTargetException e) {
            threw(e.getTargetException());
        } catch (ExceptionInInitializerError e) {
            threw(e.getException() == null ? e : e.getException());
        } catch (IllegalAccessException | Error e) {
            threw(e);
        }
    }

    @SuppressWarnings("EnumOrdinal") // both sides are always of one build
    private void fail(Obstacle obstacle) {
        failure = FrameKind.NO_SOLUTION;
        failurePayload = new byte[] {(byte) obstacle.ordinal()};
    }

    /** An initializer that refuses its arguments refuses none of a question's: it never counts as a refusal. */
    private void threw(Throwable throwable) throws IOException {
        Throwable cause = throwable;
        if (throwable instanceof ExceptionInInitializerError wrapper && wrapper.getException() != null) {
            cause = wrapper.getException();
        }
        if (cause instanceof OutOfMemoryError) {
            failure = FrameKind.OUT_OF_MEMORY;
            failurePayload = new byte[0];
        } else {
            Thrown thrown = Thrown.from(cause);
            failure = FrameKind.THREW;
            failurePayload = new Thrown(thrown.type(), false, thrown.where()).toBytes();
        }
    }
}
