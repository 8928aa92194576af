package deltarule.grader.bench;

import deltarule.grader.Workshop;
import deltarule.grader.exam.Exam;
import deltarule.grader.files.FileTree;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.report.Reports;
import deltarule.grader.score.Grade;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/** Measures what grading costs, beside a plain Maven run of the same cases. */
public final class Bench {
    private static final int LANES = 2;

    private final ProblemSet set;
    private final String setName;
    private final List<Path> samples;
    private final Path plainLoops;
    private final BenchPlan plan;
    private final Consumer<String> progress;

    /**
     * @param samples sample submissions whose solutions all compile and end
     * @param plainLoops a submission to the set with everything
     * @param progress told of each step
     */
    public Bench(
            ProblemSet set,
            String setName,
            List<Path> samples,
            Path plainLoops,
            BenchPlan plan,
            Consumer<String> progress) {
        this.set = set;
        this.setName = setName;
        this.samples = samples;
        this.plainLoops = plainLoops;
        this.plan = plan;
        this.progress = progress;
    }

    /** Runs everything. */
    public BenchReport run() throws IOException, InterruptedException {
        Path scratch = Files.createTempDirectory("deltarule-bench");
        try {
            return run(scratch);
        } finally {
            FileTree.delete(scratch);
        }
    }

    private record Round(double wallMillis, Spent spent) {}

    private BenchReport run(Path scratch) throws IOException, InterruptedException {
        List<Path> submissions = new BenchSubmissions(set, samples).write(scratch.resolve("class"), plan.submissions());
        progress.accept("preparing the Maven project");
        Yardstick yardstick = new Yardstick(MavenProject.write(set, scratch.resolve("project")), scratch, LANES);
        yardstick.run(LANES, false);
        List<Double> coldGrade = new ArrayList<>();
        List<Double> coldMaven = new ArrayList<>();
        for (int i = 0; i < plan.coldRuns(); i++) {
            progress.accept("cold run " + (i + 1) + " of " + plan.coldRuns());
            coldGrade.add(ColdGrade.wallMillis(setName, submissions.get(i % submissions.size()), scratch));
            coldMaven.add(yardstick.run(1, true).wallMillis());
        }
        List<Double> perMinute = new ArrayList<>();
        List<Double> mavenPerMinute = new ArrayList<>();
        List<Spent> cpu = new ArrayList<>();
        List<Double> floors = new ArrayList<>();
        Calibration calibration = new Calibration();
        try (Workshop workshop = Workshop.openForOurOwnCode(set, LANES)) {
            workshop.prepareDiagnosis();
            BenchClass students = new BenchClass(set, scratch.resolve("class"), scratch.resolve("out"));
            progress.accept("first round of a fresh grader");
            Round first = round(workshop, students, submissions.size());
            progress.accept("warming up");
            round(workshop, students, submissions.size());
            Floor floor = new Floor(set, workshop);
            for (int i = 0; i < plan.rounds(); i++) {
                progress.accept("round " + (i + 1) + " of " + plan.rounds());
                Round round = round(workshop, students, submissions.size());
                perMinute.add(60_000 * submissions.size() / round.wallMillis());
                cpu.add(round.spent());
                floors.add(floor.cpuMillis(submissions.subList(0, plan.floorSubmissions(submissions))));
                calibration.measure();
                mavenPerMinute.add(60_000 * LANES / yardstick.run(LANES, true).wallMillis());
            }
            long ownPeak = Processor.ownPeakMegabytes();
            long sourcesPeak = Processor.peakMegabytesOf(workshop.sourceProcessId());
            progress.accept("diagnosis");
            DiagnosisCost diagnosis = plan.diagnosis()
                    ? DiagnosisCost.measure(set, scratch.resolve("answers/set"))
                    : DiagnosisCost.UNKNOWN;
            progress.accept("the whole set");
            WholeSet whole = WholeSet.measure(plainLoops, scratch.resolve("whole"), LANES, plan.diagnosis());
            calibration.measure();
            return new BenchReport(
                    submissions.size(),
                    cases(set),
                    Processor.counted(),
                    workshop.isolation().name(),
                    calibration.median(),
                    Median.of(perMinute),
                    Median.of(mavenPerMinute),
                    Median.of(perMinute) / Median.of(mavenPerMinute),
                    middle(cpu, Spent::all),
                    middle(cpu, Spent::grader),
                    middle(cpu, Spent::sources),
                    middle(cpu, Spent::workers),
                    first.spent().all(),
                    Median.of(floors),
                    middle(cpu, Spent::all) / Median.of(floors),
                    Median.of(coldGrade),
                    Median.of(coldMaven),
                    Median.of(coldGrade) / Median.of(coldMaven),
                    ownPeak,
                    sourcesPeak,
                    students.workerPeakMegabytes(),
                    diagnosis.graderMillis(),
                    diagnosis.staffMillis(),
                    whole.cases(),
                    whole.plainLoops().spent().all(),
                    whole.plainLoops().spent().grader(),
                    whole.plainLoops().spent().sources(),
                    whole.plainLoops().spent().workers(),
                    whole.plainLoops().floorMillis(),
                    whole.answerKey().spent().all(),
                    whole.answerKey().spent().grader(),
                    whole.answerKey().spent().sources(),
                    whole.answerKey().spent().workers(),
                    whole.answerKey().floorMillis(),
                    whole.diagnosis().graderMillis(),
                    whole.diagnosis().staffMillis());
        }
    }

    private static double middle(List<Spent> rounds, ToDoubleFunction<Spent> part) {
        return Median.of(rounds.stream().map(part::applyAsDouble).toList());
    }

    private static Round round(Workshop workshop, BenchClass students, int submissions) throws IOException {
        Spent before = Spent.soFar(workshop.sourceProcessId());
        long start = System.nanoTime();
        students.grade(workshop, LANES);
        double wallMillis = (System.nanoTime() - start) / 1e6;
        return new Round(wallMillis, Spent.soFar(workshop.sourceProcessId()).since(before, submissions));
    }

    /** Writes the reports of a grade. */
    static void write(Reports reports, Grade grade) {
        try {
            reports.write(grade);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write a report", e);
        }
    }

    /** How many cases a submission has. */
    static int cases(ProblemSet set) {
        int cases = 0;
        for (Exercise exercise : set.exercises()) {
            cases += new Exam(set).examine(exercise, Exam.NOBODY).size();
        }
        return cases;
    }
}
