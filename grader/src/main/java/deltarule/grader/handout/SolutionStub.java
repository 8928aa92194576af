package deltarule.grader.handout;

/** The file a student starts from. */
final class SolutionStub {
    private SolutionStub() {}

    static String of(ExercisePart part) {
        ContractSource contract = part.contract();
        StringBuilder source = new StringBuilder();
        source.append("package student;\n\n");
        contract.classes().stream()
                .filter(type -> type.getEnclosingClass() == null)
                .forEach(type -> source.append("import ").append(type.getName()).append(";\n"));
        source.append("\n/**\n * Your solution of \"")
                .append(part.exercise().problem().title())
                .append("\".\n *\n * <p>What each method returns is written in {@link ")
                .append(contract.simpleName())
                .append("} and, with formulas and\n * worked examples, in statement/index.html.\n */\npublic class ")
                .append(part.solution())
                .append(" implements ")
                .append(contract.simpleName())
                .append(" {\n");
        String gap = "";
        for (ContractMethod method : contract.methods()) {
            source.append(gap)
                    .append("    /** See {@link ")
                    .append(contract.simpleName())
                    .append('#')
                    .append(method.name())
                    .append("} and the statement. */\n    @Override\n")
                    .append(SourceLines.wrapped("    public ", method.signature() + " {"))
                    .append("\n        throw new UnsupportedOperationException(\"")
                    .append(method.name())
                    .append(" is not written yet\");\n    }\n");
            gap = "\n";
        }
        return source.append("}\n").toString();
    }
}
