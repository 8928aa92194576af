package deltarule.grader.handout;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import javax.lang.model.element.Modifier;

/**
 * A contract as its author wrote it.
 *
 * @param type the interface
 * @param classes the interface and the records of its package that it speaks of, by name
 * @param documentation the interface's Javadoc
 * @param records the records declared in it, each as what makes one
 * @param methods its methods, in the order written
 */
record ContractSource(
        Class<?> type,
        List<Class<?>> classes,
        Documentation documentation,
        List<ContractMethod> records,
        List<ContractMethod> methods) {

    private static final Map<String, ContractSource> KNOWN = new ConcurrentHashMap<>();

    /** A contract, read once. */
    static ContractSource of(Class<?> contract) {
        return KNOWN.computeIfAbsent(SourceTexts.forStudents(contract.getName()), source -> read(contract, source));
    }

    private static ContractSource read(Class<?> contract, String source) {
        Scanner scanner = new Scanner(contract.getSimpleName());
        scanner.scan(source);
        return new ContractSource(
                contract,
                classes(contract),
                scanner.documentation,
                List.copyOf(scanner.records),
                List.copyOf(scanner.methods));
    }

    String simpleName() {
        return type.getSimpleName();
    }

    private static List<Class<?>> classes(Class<?> contract) {
        TreeSet<String> seen = new TreeSet<>();
        List<Class<?>> found = new ArrayList<>();
        List<Class<?>> waiting = new ArrayList<>(List.of(contract));
        while (!waiting.isEmpty()) {
            Class<?> next = waiting.remove(0);
            while (next.isArray()) {
                next = next.getComponentType();
            }
            if (!next.isPrimitive() && next.getPackage() == contract.getPackage() && seen.add(next.getName())) {
                found.add(next);
                for (Method method : next.isInterface() ? next.getMethods() : new Method[0]) {
                    waiting.addAll(List.of(method.getParameterTypes()));
                    waiting.add(method.getReturnType());
                }
                for (RecordComponent component :
                        next.isRecord() ? next.getRecordComponents() : new RecordComponent[0]) {
                    waiting.add(component.getType());
                }
            }
        }
        found.sort(java.util.Comparator.comparing(Class::getName));
        return List.copyOf(found);
    }

    private static final class Scanner extends TreePathScanner<Void, DocTrees> {
        private final String name;
        private final List<ContractMethod> records = new ArrayList<>();
        private final List<ContractMethod> methods = new ArrayList<>();
        private Documentation documentation = Documentation.NONE;

        Scanner(String name) {
            this.name = name;
        }

        void scan(String source) {
            ParsedSource parsed = ParsedSource.of(name, source);
            parsed.units().forEach(unit -> scan(new TreePath(unit), parsed.docs()));
        }

        @Override
        public Void visitClass(ClassTree tree, DocTrees docs) {
            if (!tree.getSimpleName().contentEquals(name)) {
                if (tree.getKind() == Tree.Kind.RECORD) {
                    records.add(record(tree, docs));
                }
                return null;
            }
            documentation = JavadocText.of(docs.getDocCommentTree(getCurrentPath()));
            return super.visitClass(tree, docs);
        }

        private ContractMethod record(ClassTree tree, DocTrees docs) {
            List<ContractMethod.Parameter> components = tree.getMembers().stream()
                    .filter(VariableTree.class::isInstance)
                    .map(VariableTree.class::cast)
                    .filter(member -> !member.getModifiers().getFlags().contains(Modifier.STATIC))
                    .map(member -> new ContractMethod.Parameter(
                            member.getType().toString(), member.getName().toString()))
                    .toList();
            return new ContractMethod(
                    "record",
                    tree.getSimpleName().toString(),
                    components,
                    JavadocText.of(docs.getDocCommentTree(getCurrentPath())));
        }

        @Override
        public Void visitMethod(MethodTree tree, DocTrees docs) {
            if (tree.getBody() == null) {
                List<ContractMethod.Parameter> parameters = tree.getParameters().stream()
                        .map(parameter -> new ContractMethod.Parameter(
                                parameter.getType().toString(),
                                parameter.getName().toString()))
                        .toList();
                methods.add(new ContractMethod(
                        tree.getReturnType().toString(),
                        tree.getName().toString(),
                        parameters,
                        JavadocText.of(docs.getDocCommentTree(getCurrentPath()))));
            }
            return null;
        }
    }
}
