package deltarule.reference.conceptsheet;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.problems.conceptsheet.ConceptSheetParameters;
import java.util.Arrays;
import java.util.HashSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Four options each, of which the true one is found wherever it stands. */
class ConceptSheetReferenceTest {
    private final ConceptSheetReference sheet = new ConceptSheetReference(new ConceptSheetParameters());

    @ParameterizedTest
    @EnumSource
    void theTrueOptionIsFoundWhereverItStands(Concept concept) {
        String[] options = concept.options();
        assertThat(new HashSet<>(Arrays.asList(options))).hasSize(4);
        assertThat(sheet.choice(concept.question(), options)).isEqualTo("a");
        assertThat(sheet.choice(concept.question(), new String[] {options[1], options[2], options[0], options[3]}))
                .isEqualTo("c");
    }
}
