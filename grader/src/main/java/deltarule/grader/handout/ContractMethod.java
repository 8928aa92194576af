package deltarule.grader.handout;

import java.util.List;

/**
 * A method of a contract, as written.
 *
 * @param returnType as in the source
 * @param name the method's name
 * @param parameters type and name of each, as in the source
 * @param documentation its Javadoc
 */
record ContractMethod(String returnType, String name, List<Parameter> parameters, Documentation documentation) {
    record Parameter(String type, String name) {}

    /** {@code double loss(double[] scores, int label)}. */
    String signature() {
        return returnType + " " + name + "("
                + String.join(
                        ", ",
                        parameters.stream()
                                .map(parameter -> parameter.type() + " " + parameter.name())
                                .toList())
                + ")";
    }
}
