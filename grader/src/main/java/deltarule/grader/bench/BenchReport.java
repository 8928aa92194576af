package deltarule.grader.bench;

import java.util.Locale;

/**
 * What the benchmark measured: medians.
 *
 * @param submissions how many were graded in each round
 * @param cases how many cases each has
 * @param isolation the level
 * @param perMinute graded in a warm batch
 * @param mavenPerMinute runs of {@code mvn -q -o test}, as many at a time as there are lanes
 * @param throughputRatio the first by the second
 * @param cpuMsPerSubmission in a warm batch
 * @param coldCpuMsPerSubmission in the first round of a fresh grader
 * @param floorCpuMs JVM and sandbox start, cold student code, compilation
 * @param cpuToFloor the third by the fifth
 * @param coldGradeMs wall time of {@code ./deltarule grade}
 * @param coldMavenMs wall time of {@code mvn -q -o test}
 * @param coldRatio the first by the second
 * @param peakMemoryMb the grader's resident size at its largest
 * @param compilerPeakMemoryMb the source process's
 * @param workerPeakMemoryMb the largest worker's
 * @param diagnosisCpuMs the grader's processor time to name the mistakes of a submission with one in every problem
 * @param staffCpuMs processor time of working out all misconceptions, once for a variant
 * @param wholeSetCases how many cases a submission to the set with everything has
 * @param wholeSetCpuMs processor time of such a submission in a warm batch
 * @param wholeSetFloorCpuMs as {@code floorCpuMs}
 * @param wholeSetDiagnosisCpuMs as {@code diagnosisCpuMs}
 * @param wholeSetStaffCpuMs as {@code staffCpuMs}
 */
public record BenchReport(
        int submissions,
        int cases,
        String isolation,
        double perMinute,
        double mavenPerMinute,
        double throughputRatio,
        double cpuMsPerSubmission,
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
        double wholeSetCpuMs,
        double wholeSetFloorCpuMs,
        double wholeSetDiagnosisCpuMs,
        double wholeSetStaffCpuMs) {

    /** A table for people. */
    public String table() {
        return String.format(
                Locale.ROOT,
                """
                %d submissions of %d cases, isolation %s
                throughput            %8.0f a minute   mvn -q -o test %6.1f a minute   ratio %.1f
                processor time        %8.1f ms warm    %8.1f ms in the first round
                floor                 %8.1f ms         ratio to it %.2f
                one submission, cold  %8.0f ms         mvn -q -o test %6.0f ms         ratio %.2f
                memory                %8d MB grader   %8d MB source process   %d MB worker
                diagnosis             %8.1f ms grader  %8.0f ms staff process, once
                the whole set         %8.1f ms warm    %8.1f ms floor        %d cases
                its diagnosis         %8.1f ms grader  %8.0f ms staff process, once
                """,
                submissions,
                cases,
                isolation,
                perMinute,
                mavenPerMinute,
                throughputRatio,
                cpuMsPerSubmission,
                coldCpuMsPerSubmission,
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
                wholeSetCpuMs,
                wholeSetFloorCpuMs,
                wholeSetCases,
                wholeSetDiagnosisCpuMs,
                wholeSetStaffCpuMs);
    }
}
