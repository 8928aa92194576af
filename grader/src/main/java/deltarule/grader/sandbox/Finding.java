package deltarule.grader.sandbox;

/**
 * Whether one level can be had on this machine, as tried.
 *
 * @param level the level
 * @param available whether a worker started at it
 * @param reason why not; empty when available
 * @param mend what to do about it; empty when available
 */
public record Finding(Isolation level, boolean available, String reason, String mend) {}
