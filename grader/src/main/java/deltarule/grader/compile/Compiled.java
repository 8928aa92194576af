package deltarule.grader.compile;

import java.util.List;
import java.util.Map;

/**
 * What the compiler made of a submission.
 *
 * @param classes class bytes under their binary names; empty when nothing compiles
 * @param errors what does not compile; the files named here are left out of the classes
 */
public record Compiled(Map<String, byte[]> classes, List<CompileError> errors) {}
