package deltarule.testkit;

/**
 * One input of a criterion.
 *
 * @param group the named group the student is told about when a hidden case of it fails, such as {@code two margins
 *     violated}; says nothing about the numbers
 * @param input what the test method gets
 */
public record Case<T>(String group, T input) {}
