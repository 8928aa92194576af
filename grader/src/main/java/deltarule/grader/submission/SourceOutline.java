package deltarule.grader.submission;

import java.util.List;

/**
 * What a source file declares at its top level.
 *
 * @param packageName empty for the default package
 * @param imports as written, without {@code static} and with a final {@code *} where there is one
 * @param types in the order of declaration
 */
record SourceOutline(String packageName, List<String> imports, List<DeclaredType> types) {
    /** A class, interface, enum, record or annotation at the top level. */
    record DeclaredType(String name, boolean isPublic) {}
}
