package deltarule.grader.problem;

import java.util.List;

/**
 * One parameter of a problem.
 *
 * @param defaultValue the setting when a set does not say
 * @param values the settings that work
 * @param meaning what it changes, in words
 */
public record ParameterSpec(Object defaultValue, List<Object> values, String meaning) {}
