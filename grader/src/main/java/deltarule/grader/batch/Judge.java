package deltarule.grader.batch;

import deltarule.grader.score.Grade;
import deltarule.grader.submission.Parcel;

/** Grades what one student hands in, against that student's variant. */
public interface Judge {
    /** What decides its verdicts besides the submission. */
    String key();

    /**
     * Grades a parcel and throws for none.
     *
     * @param name what results are called
     */
    Grade grade(Parcel parcel, String name);
}
