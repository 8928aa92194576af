package deltarule.grader.bench;

import java.util.Locale;

/**
 * What the benchmark measured: medians. What was not measured is no number.
 *
 * @param submissions how many were graded in each round
 * @param cases how many cases each has
 * @param processorTime whose is counted
 * @param isolation the level
 * @param javaStartCpuMs processor time of one plain start of Java, measured between the rounds: how fast the machine is today
 * @param perMinute graded in a warm batch
 * @param mavenPerMinute runs of {@code mvn -q -o test}, as many at a time as there are lanes
 * @param throughputRatio the first by the second
 * @param cpuMsPerSubmission in a warm batch
 * @param graderCpuMs the part of it that the grader's own process spent
 * @param sourcesCpuMs the source process's part
 * @param workersCpuMs the workers' part, with starting and ending them
 * @param coldCpuMsPerSubmission in the first round of a fresh grader
 * @param floorCpuMs JVM and sandbox start, cold student code, compilation
 * @param cpuToFloor {@code cpuMsPerSubmission} by {@code floorCpuMs}
 * @param coldGradeMs wall time of {@code ./deltarule grade}
 * @param coldMavenMs wall time of {@code mvn -q -o test}
 * @param coldRatio {@code coldGradeMs} by {@code coldMavenMs}
 * @param peakMemoryMb the grader's resident size at its largest
 * @param compilerPeakMemoryMb the source process's
 * @param workerPeakMemoryMb the largest worker's
 * @param diagnosisCpuMs the grader's processor time to name the mistakes of a submission with one in every problem
 * @param staffCpuMs processor time of working out all misconceptions, once for a variant
 * @param wholeSetCases how many cases a submission to the set with everything has
 * @param plainLoopsCpuMs processor time of such a submission in a warm batch, written with plain loops
 * @param plainLoopsGraderCpuMs as {@code graderCpuMs}
 * @param plainLoopsSourcesCpuMs as {@code sourcesCpuMs}
 * @param plainLoopsWorkersCpuMs as {@code workersCpuMs}
 * @param plainLoopsFloorCpuMs as {@code floorCpuMs}
 * @param wholeSetCpuMs processor time of the answer key as a submission in a warm batch
 * @param wholeSetGraderCpuMs as {@code graderCpuMs}
 * @param wholeSetSourcesCpuMs as {@code sourcesCpuMs}
 * @param wholeSetWorkersCpuMs as {@code workersCpuMs}
 * @param wholeSetFloorCpuMs as {@code floorCpuMs}
 * @param wholeSetDiagnosisCpuMs as {@code diagnosisCpuMs}
 * @param wholeSetStaffCpuMs as {@code staffCpuMs}
 */
public record BenchReport(
        int submissions,
        int cases,
        String processorTime,
        String isolation,
        double javaStartCpuMs,
        double perMinute,
        double mavenPerMinute,
        double throughputRatio,
        double cpuMsPerSubmission,
        double graderCpuMs,
        double sourcesCpuMs,
        double workersCpuMs,
        double coldCpuMsPerSubmission,
        double floorCpuMs,
        double cpuToFloor,
        double coldGradeMs,
        double coldMavenMs,
        double coldRatio,
        long peakMemoryMb,
        long compilerPeakMemoryMb,
        long workerPeakMemoryMb,
        double diagnosisCpuMs,
        double staffCpuMs,
        int wholeSetCases,
        double plainLoopsCpuMs,
        double plainLoopsGraderCpuMs,
        double plainLoopsSourcesCpuMs,
        double plainLoopsWorkersCpuMs,
        double plainLoopsFloorCpuMs,
        double wholeSetCpuMs,
        double wholeSetGraderCpuMs,
        double wholeSetSourcesCpuMs,
        double wholeSetWorkersCpuMs,
        double wholeSetFloorCpuMs,
        double wholeSetDiagnosisCpuMs,
        double wholeSetStaffCpuMs) {

    /** A table for people. */
    public String table() {
        return String.format(
                Locale.ROOT,
                """
                %d submissions of %d cases, isolation %s; processor time is %s
                plain start of Java   %8.1f ms         a submission costs %.1f of them, one of the whole set %.1f
                throughput            %8.0f a minute   mvn -q -o test %6.1f a minute   ratio %.1f
                processor time        %8.1f ms warm    %8.1f ms in the first round
                spent by              %8.1f ms grader  %8.1f ms source process   %.1f ms workers
                floor                 %8.1f ms         ratio to it %.2f
                one submission, cold  %8.0f ms         mvn -q -o test %6.0f ms         ratio %.2f
                memory                %8d MB grader   %8d MB source process   %d MB worker
                diagnosis             %8.1f ms grader  %8.0f ms staff process, once
                the whole set, %d cases
                  plain loops         %8.1f ms warm    %8.1f ms floor
                  spent by            %8.1f ms grader  %8.1f ms source process   %.1f ms workers
                  answer key          %8.1f ms warm    %8.1f ms floor
                  spent by            %8.1f ms grader  %8.1f ms source process   %.1f ms workers
                  diagnosis           %8.1f ms grader  %8.0f ms staff process, once
                """,
                submissions,
                cases,
                isolation,
                processorTime,
                javaStartCpuMs,
                cpuMsPerSubmission / javaStartCpuMs,
                plainLoopsCpuMs / javaStartCpuMs,
                perMinute,
                mavenPerMinute,
                throughputRatio,
                cpuMsPerSubmission,
                coldCpuMsPerSubmission,
                graderCpuMs,
                sourcesCpuMs,
                workersCpuMs,
                floorCpuMs,
                cpuToFloor,
                coldGradeMs,
                coldMavenMs,
                coldRatio,
                peakMemoryMb,
                compilerPeakMemoryMb,
                workerPeakMemoryMb,
                diagnosisCpuMs,
                staffCpuMs,
                wholeSetCases,
                plainLoopsCpuMs,
                plainLoopsFloorCpuMs,
                plainLoopsGraderCpuMs,
                plainLoopsSourcesCpuMs,
                plainLoopsWorkersCpuMs,
                wholeSetCpuMs,
                wholeSetFloorCpuMs,
                wholeSetGraderCpuMs,
                wholeSetSourcesCpuMs,
                wholeSetWorkersCpuMs,
                wholeSetDiagnosisCpuMs,
                wholeSetStaffCpuMs);
    }
}
