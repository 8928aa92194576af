package deltarule.problems.conceptsheet;

/** Nothing changes a formula here: sheets differ in the order of questions and options. */
public record ConceptSheetParameters() {}
