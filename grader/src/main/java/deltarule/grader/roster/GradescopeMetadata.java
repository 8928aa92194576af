package deltarule.grader.roster;

import deltarule.grader.problem.InvalidProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Gradescope says about a submission, in {@code submission_metadata.json}. */
public final class GradescopeMetadata {
    private GradescopeMetadata() {}

    /**
     * The submitter's student id, or the e-mail address where Gradescope knows no id.
     *
     * @throws InvalidProblem if the file is no such file, or several students hand in together
     */
    public static String student(Path file) {
        try {
            JsonNode users = new JsonMapper().readTree(Files.readString(file)).path("users");
            if (users.size() != 1) {
                throw new InvalidProblem(file + ", field users: " + users.size() + " found, one expected;"
                        + " every student has a variant of their own, so nobody can hand in for another.");
            }
            JsonNode user = users.get(0);
            String id = user.path("sid").asString("");
            String mail = user.path("email").asString("");
            if (id.isBlank() && mail.isBlank()) {
                throw new InvalidProblem(file + ", field users[0]: neither sid nor email found; add the student's id in"
                        + " Gradescope's roster.");
            }
            return id.isBlank() ? mail : id;
        } catch (JacksonException | IOException e) {
            throw new InvalidProblem(
                    file + ": this is not Gradescope's submission_metadata.json: " + e.getMessage(), e);
        }
    }
}
