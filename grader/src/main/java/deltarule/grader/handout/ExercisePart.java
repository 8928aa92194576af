package deltarule.grader.handout;

import deltarule.grader.problem.Exercise;
import deltarule.grader.worksheet.Worksheet;
import deltarule.grader.worksheet.Worksheets;
import deltarule.testkit.CaseResult;
import java.util.List;

/**
 * What a handout is made of for one exercise.
 *
 * @param exercise the problem with its parameters
 * @param contract the contract as written
 * @param publicCases in the order of criteria, tests and cases
 * @param hiddenResults what the reference answered to hidden cases, none of which may get out
 * @param results what it answered to all cases, sorted by criterion, test and case number
 */
record ExercisePart(
        Exercise exercise,
        ContractSource contract,
        List<PublicCase> publicCases,
        List<CaseResult> hiddenResults,
        List<CaseResult> results) {

    /** Whether students answer it by numbers. */
    boolean isWorksheet() {
        return Worksheets.isWorksheet(exercise);
    }

    /** Its questions, where students answer it by numbers. */
    Worksheet worksheet() {
        return Worksheet.of(exercise, hiddenResults);
    }

    /** The simple name of the class the student writes. */
    String solution() {
        return contract.simpleName() + "Solution";
    }
}
