package deltarule.grader.score;

import java.util.Map;

/**
 * How long the steps took. Not part of the verdict.
 *
 * @param wallMillis each step's wall time, in the order of the steps
 * @param workerCpuMillis processor time of the student's processes
 * @param workerPeakMegabytes the largest resident size of the student's processes; 0 when unknown
 */
public record Timings(Map<String, Long> wallMillis, long workerCpuMillis, long workerPeakMegabytes) {}
