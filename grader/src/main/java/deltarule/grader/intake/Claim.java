package deltarule.grader.intake;

import java.util.List;

/**
 * Whose something is, as far as an export's names say; what is inside a submission has no say.
 *
 * @param ids what the export gives as the student's id, login or e-mail address
 * @param words parts of the name that may be an id, when {@code ids} match nobody; each list is tried before the next
 * @param person the student's name as the export writes it; may be empty
 */
record Claim(List<String> ids, List<List<String>> words, String person) {}
