package deltarule.grader.command;

import deltarule.grader.GraderVersion;
import deltarule.grader.certify.VariantCertificate;
import deltarule.grader.certify.VariantCertification;
import deltarule.grader.certify.WorkerProofs;
import deltarule.grader.handout.AnswerKeyFolder;
import deltarule.grader.handout.ClassHandout;
import deltarule.grader.handout.HandoutDraft;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Problems;
import deltarule.grader.problem.SetDefinition;
import deltarule.grader.report.VariantFiles;
import deltarule.grader.roster.Roster;
import deltarule.grader.variant.Certificates;
import deltarule.grader.variant.CourseSecret;
import deltarule.grader.variant.ReleaseFolder;
import deltarule.grader.variant.SecretFile;
import deltarule.grader.variant.VariantSeeds;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes what students get. */
@Command(
        name = "handout",
        mixinStandardHelpOptions = true,
        description = {
            "Writes what students get: a Maven project with statements, stubs and public tests.",
            "In DIR, student/ is for students and staff/ holds the answer key; give out nothing else."
        },
        footer = {
            "",
            "The set as it stands:      ./deltarule handout --set neural-network-basics --out handout",
            "Another variant of it:     ./deltarule handout --set neural-network-basics --seed 7 --out handout",
            "Each student their own:    ./deltarule handout --set neural-network-basics --roster class.csv \\",
            "                             --secret-file secret --out handout"
        })
final class HandoutCommand implements Callable<Integer> {
    @Mixin
    SetOption set;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write.")
    Path out;

    @Option(names = "--seed", paramLabel = "N", description = "Write practice variant N instead of the standard one.")
    Long seed;

    @Option(
            names = "--roster",
            paramLabel = "FILE.csv",
            description =
                    "One zip for each student of this list; a column \"id\" is needed, a column \"name\" may be there.")
    Path roster;

    @Option(
            names = "--secret-file",
            paramLabel = "FILE",
            description = "What decides who gets which variant; made if there is none. Keep it: grading needs it.")
    Path secretFile;

    @Option(
            names = "--earlier-release",
            paramLabel = "DIR",
            description = "staff/release of an earlier handout of the set with the same secret, such as one to be"
                    + " corrected: whoever got another variant there, because the first was not certified, keeps it.")
    Path earlierRelease;

    @Mixin
    JobsOption jobs;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        if ((roster == null) != (secretFile == null)) {
            throw new BadInput(
                    "--roster and --secret-file belong together: who is in the course, and what decides their"
                            + " variants. Give both or neither.");
        }
        if (roster != null && seed != null) {
            throw new BadInput("--seed makes one practice variant, --roster one for each student; give one of them.");
        }
        if (roster == null && earlierRelease != null) {
            throw new BadInput(
                    "--earlier-release says which variants a class has; give --roster and --secret-file too.");
        }
        return roster == null ? one() : each();
    }

    private int one() {
        SetDefinition definition = set.definition();
        ProblemSet variant = VariantSeeds.practice(definition, seed);
        Path project = out.resolve("student");
        HandoutDraft draft = HandoutDraft.of(variant);
        try (WorkerProofs proofs = new WorkerProofs(definition, null, 1)) {
            VariantCertificate certificate = new VariantCertification(definition, proofs::findings).certify(draft);
            ClassProof.requireSound(certificate, "the variant " + variant.variant());
            draft.write(project);
            AnswerKeyFolder.writeWithPage(draft, VariantFiles.json(certificate), out.resolve("staff"));
        }
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.println("Variant:     " + variant.variant());
        terminal.println("Students:    " + project + "; try it: cd " + project + " && mvn test");
        terminal.println("Answer key:  " + out.resolve("staff").resolve(AnswerKeyFolder.PAGE) + " (do not hand out)");
        return Exit.DONE;
    }

    private int each() {
        Roster students = Roster.read(roster);
        ProblemSets sets = new ProblemSets(Problems.onClassPath());
        SetDefinition definition = sets.definition(set.set);
        CourseSecret secret = SecretFile.readOrCreate(secretFile);
        Progress progress =
                new Progress(spec.commandLine().getErr(), students.students().size(), "written");
        Certificates earlier =
                earlierRelease == null ? new Certificates() : ReleaseFolder.earlier(earlierRelease, secret);
        ClassProof proof;
        try (WorkerProofs proofs = new WorkerProofs(definition, null, jobs.lanes())) {
            proof = new ClassProof(new VariantCertification(definition, proofs::findings)::certify, secret, earlier);
            new ClassHandout(definition, secret, proof, out)
                    .write(students.students(), jobs.lanes(), student -> progress.finished());
        }
        progress.end();
        // Last, so that no release speaks of handouts that could not be written.
        ReleaseFolder.write(
                out.resolve("staff/release"), sets, set.set, secret, GraderVersion.text(), proof.certificates());
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.println("Students:    " + out.resolve("student") + ", "
                + students.students().size() + " zips");
        terminal.println("Staff:       " + out.resolve("staff") + " (release, answer keys, variants; do not hand out)");
        proof.say(terminal);
        terminal.println("Keep the secret file " + secretFile + " and " + out.resolve("staff/release")
                + ": grading needs both.");
        return Exit.DONE;
    }
}
