package deltarule.grader.bench;

import deltarule.grader.Workshop;
import deltarule.grader.batch.Lanes;
import deltarule.grader.handout.AnswerKey;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Problems;
import deltarule.grader.report.Reports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a submission to the set with everything costs in a warm grader. The submissions are the answer key, each with
 * another last line, so that every case is asked and no cache knows a file.
 *
 * @param cases how many cases a submission has
 * @param spent processor time for each
 * @param floorMillis the part of it that no grader with a fresh process for each submission can do without
 * @param diagnosis what naming mistakes costs beside
 */
record WholeSet(int cases, Spent spent, double floorMillis, DiagnosisCost diagnosis) {
    private static final String SET = "all";
    private static final int SUBMISSIONS = 12;
    private static final int WARM_UP_ROUNDS = 3;

    static WholeSet measure(Path scratch, int lanes, boolean diagnosis) throws IOException {
        ProblemSet set = new ProblemSets(Problems.onClassPath()).find(SET);
        List<Path> submissions = submissions(set, scratch.resolve("class"));
        try (Workshop workshop = Workshop.openForOurOwnCode(set, lanes)) {
            Reports reports = new Reports(scratch.resolve("out"));
            Lanes grading = new Lanes(workshop.grading()::grade, lanes);
            for (int i = 0; i < WARM_UP_ROUNDS; i++) {
                round(grading, submissions, reports);
            }
            Spent before = Spent.soFar(workshop.sourceProcessId());
            round(grading, submissions, reports);
            Spent spent = Spent.soFar(workshop.sourceProcessId()).since(before, submissions.size());
            return new WholeSet(
                    Bench.cases(set),
                    spent,
                    new Floor(set, workshop).cpuMillis(submissions),
                    diagnosis ? DiagnosisCost.measure(set, scratch.resolve("answers/whole")) : DiagnosisCost.UNKNOWN);
        }
    }

    private static void round(Lanes grading, List<Path> submissions, Reports reports) {
        grading.grade(submissions, grade -> {
            Bench.write(reports, grade);
            return grade.score();
        });
    }

    private static List<Path> submissions(ProblemSet set, Path folder) throws IOException {
        Map<String, String> key = AnswerKey.of(set);
        List<Path> submissions = new ArrayList<>();
        for (int i = 0; i < SUBMISSIONS; i++) {
            Path submission = folder.resolve("answer-key-" + i);
            for (Map.Entry<String, String> file : key.entrySet()) {
                Path path = submission.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue() + "// " + i + "\n", StandardCharsets.UTF_8);
            }
            submissions.add(submission);
        }
        return submissions;
    }
}
