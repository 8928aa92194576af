package deltarule.grader.submission;

import java.util.List;

/**
 * What a student handed in, reduced to what is graded.
 *
 * @param name the folder's or archive's name, without {@code .zip}
 * @param sha256 of the graded sources (paths and bytes), in hexadecimal
 * @param sources the files of package student, sorted by path
 * @param answers the files of answers to worksheets, sorted by path; one unless something is wrong
 * @param ignored what was left out, sorted by path
 * @param warnings what the student should know, such as a guessed encoding; one sentence each, with the repair
 * @param handout the first line of the handout's descriptor among the files; empty when there is none
 */
public record Submission(
        String name,
        String sha256,
        List<SourceFile> sources,
        List<HandedAnswers> answers,
        List<IgnoredFile> ignored,
        List<String> warnings,
        String handout) {}
