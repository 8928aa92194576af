package deltarule.grader.intake;

import java.util.Optional;

/** The number by which a learning platform knows a student, where the name of what was handed in has it. */
public final class PlatformNumber {
    private PlatformNumber() {}

    /** Canvas' user id, from a name such as {@code lovelaceada_1815_998_work.zip}. */
    public static Optional<String> canvasUser(String submission) {
        return CanvasNames.user(submission);
    }

    /** Moodle's participant, from a name such as {@code Ada Lovelace_77_assignsubmission_file_}. */
    public static Optional<String> moodleParticipant(String submission) {
        return MoodleNames.participant(submission);
    }
}
