package deltarule.reference.conceptsheet;

import deltarule.problems.conceptsheet.ConceptSheet;
import deltarule.problems.conceptsheet.ConceptSheetParameters;
import java.util.Arrays;
import java.util.function.Function;

/** The true option of each question. */
public class ConceptSheetReference implements ConceptSheet {
    private static final String LETTERS = "abcd";

    private final Steps steps;

    /** The reference of a variant. */
    public ConceptSheetReference(ConceptSheetParameters parameters) {
        this(new Steps());
    }

    /** The reference with other steps. */
    public ConceptSheetReference(Steps steps) {
        this.steps = steps;
    }

    /** The step from a question to an option. */
    public static class Steps {
        /** The option that is held to be true. */
        public Function<Concept, String> held = Concept::right;
    }

    @Override
    public String choice(String question, String[] options) {
        Concept concept = Arrays.stream(Concept.values())
                .filter(one -> one.question().equals(question))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing is known about: " + question));
        int at = Arrays.asList(options).indexOf(steps.held.apply(concept));
        return LETTERS.substring(at, at + 1);
    }
}
