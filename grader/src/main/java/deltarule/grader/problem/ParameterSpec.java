package deltarule.grader.problem;

import java.util.List;

/**
 * One parameter of a problem.
 *
 * @param defaultValue the setting when a set does not say
 * @param values the settings that work
 * @param effort what each of the values adds to a student's work, in steps of roughly ten minutes beside the easiest
 * @param meaning what it changes, in words
 */
public record ParameterSpec(Object defaultValue, List<Object> values, List<Integer> effort, String meaning) {}
