package deltarule.grader.diagnosis;

import deltarule.grader.diagnosis.AnswerBook.Behaviour;
import deltarule.grader.diagnosis.AnswerBook.KnownMistake;
import deltarule.grader.diagnosis.AnswerBook.Question;
import deltarule.grader.diagnosis.AnswerBook.Reply;
import deltarule.testkit.Answer;
import deltarule.testkit.Outcome;
import deltarule.testkit.Tolerance;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An answer book as a file. Written and read by this program only; a book of another shape has another name. */
final class AnswerBookFile {
    private AnswerBookFile() {}

    static void write(AnswerBook book, Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(book.questions().size());
            for (Question question : book.questions()) {
                writeQuestion(out, question);
            }
            out.writeInt(book.behaviours().size());
            for (Behaviour behaviour : book.behaviours()) {
                writeTexts(out, behaviour.ids());
                for (int reply : behaviour.replies()) {
                    out.writeShort(reply);
                }
            }
            out.writeInt(book.mistakes().size());
            for (Map.Entry<String, KnownMistake> entry : book.mistakes().entrySet()) {
                KnownMistake known = entry.getValue();
                writeTexts(
                        out,
                        List.of(
                                entry.getKey(),
                                known.method(),
                                known.sentence(),
                                known.hint(),
                                known.input(),
                                known.wrong(),
                                known.right()));
            }
        }
    }

    static AnswerBook read(Path file) throws IOException {
        // Read at once: the file is small, and a stream that locks for each byte is slow before it is compiled.
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            List<Question> questions = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                questions.add(readQuestion(in));
            }
            List<Behaviour> behaviours = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                List<String> ids = readTexts(in);
                int[] replies = new int[questions.size()];
                for (int i = 0; i < replies.length; i++) {
                    replies[i] = in.readShort();
                }
                behaviours.add(new Behaviour(ids, replies));
            }
            Map<String, KnownMistake> mistakes = new LinkedHashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                List<String> texts = readTexts(in);
                mistakes.put(
                        texts.get(0),
                        new KnownMistake(
                                texts.get(1), texts.get(2), texts.get(3), texts.get(4), texts.get(5), texts.get(6)));
            }
            return new AnswerBook(questions, behaviours, mistakes);
        }
    }

    /** Answers as bytes, to tell whether two are the same to the last bit. */
    static byte[] bytes(List<Answer> answers) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writeAnswers(new DataOutputStream(bytes), answers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void writeQuestion(DataOutputStream out, Question question) throws IOException {
        out.writeUTF(question.criterion());
        Tolerance tolerance = question.tolerance();
        out.writeUTF(tolerance.name());
        out.writeDouble(tolerance.absolute());
        out.writeDouble(tolerance.relative());
        out.writeDouble(tolerance.share());
        out.writeDouble(tolerance.scale());
        out.writeInt(question.replies().size());
        for (Reply reply : question.replies()) {
            out.writeBoolean(reply.wrong());
            writeAnswers(out, reply.answers());
        }
    }

    private static Question readQuestion(DataInputStream in) throws IOException {
        String criterion = in.readUTF();
        Tolerance tolerance =
                new Tolerance(in.readUTF(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
        List<Reply> replies = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            replies.add(new Reply(in.readBoolean(), readAnswers(in)));
        }
        return new Question(criterion, tolerance, replies);
    }

    private static void writeAnswers(DataOutputStream out, List<Answer> answers) throws IOException {
        out.writeInt(answers.size());
        for (Answer answer : answers) {
            writeAnswer(out, answer);
        }
    }

    private static List<Answer> readAnswers(DataInputStream in) throws IOException {
        List<Answer> answers = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            answers.add(readAnswer(in));
        }
        return answers;
    }

    private static void writeAnswer(DataOutputStream out, Answer answer) throws IOException {
        if (answer instanceof Answer.Value value) {
            out.writeByte('V');
            PlainValue.write(out, value.value());
        } else if (answer instanceof Answer.Threw threw) {
            out.writeByte('T');
            writeText(out, threw.type());
            out.writeBoolean(threw.illegalArgument());
            writeText(out, threw.where());
        } else if (answer instanceof Answer.Impure impure) {
            out.writeByte('I');
            writeText(out, impure.how());
        } else if (answer instanceof Answer.None none) {
            out.writeByte('N');
            writeText(out, none.outcome().name());
            writeText(out, none.cause());
        }
    }

    private static Answer readAnswer(DataInputStream in) throws IOException {
        return switch (in.readByte()) {
            case 'V' -> new Answer.Value(PlainValue.read(in));
            case 'T' -> readThrow(in);
            case 'I' -> new Answer.Impure(readText(in));
            default -> new Answer.None(Outcome.valueOf(readText(in)), readText(in));
        };
    }

    private static Answer readThrow(DataInputStream in) throws IOException {
        return new Answer.Threw(readText(in), in.readBoolean(), readText(in));
    }

    private static void writeTexts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            writeText(out, text);
        }
    }

    private static List<String> readTexts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.add(readText(in));
        }
        return texts;
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
