package deltarule.tests;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** {@code docs/coverage.md}: for each entry of the catalogue what covers it. */
final class CoveragePage {
    private final Coverage coverage;
    private final StringBuilder text = new StringBuilder();

    CoveragePage(Coverage coverage) {
        this.coverage = coverage;
    }

    String markdown() {
        line("# What of the lectures is covered");
        line("");
        line("Generated from the problems' rooms by `mvn -q test -pl problem-sets,reference,tests -Dtest=CoverageTest"
                + " -Ddeltarule.update=true -Dsurefire.failIfNoSpecifiedTests=false`; the build fails when it is out of"
                + " date, or when an entry is covered by no criterion and argued nowhere.");
        line("");
        summary();
        for (Map.Entry<String, String> family : coverage.catalogue().families().entrySet()) {
            line("");
            line("## " + family.getKey() + ". " + family.getValue());
            coverage.catalogue().entries().stream()
                    .filter(entry -> entry.code().startsWith(family.getKey()))
                    .forEach(this::entry);
        }
        omitted();
        return text.toString();
    }

    private void summary() {
        Catalogue catalogue = coverage.catalogue();
        long covered = catalogue.entries().stream()
                .filter(entry -> !coverage.roomsFor(entry).isEmpty())
                .count();
        Set<String> golden = new TreeSet<>();
        catalogue.entries().forEach(entry -> golden.addAll(entry.golden()));
        long named = catalogue.misconceptions().keySet().stream()
                .filter(id -> !coverage.problemsWith(id).isEmpty())
                .count();
        long all = coverage.rooms().stream()
                .mapToLong(room -> room.misconceptions().size())
                .sum();
        long numbers = catalogue.errata().stream()
                .filter(Catalogue.Erratum::changesNumbers)
                .count();
        line("| what | covered | of |");
        line("|---|---|---|");
        line("| entries of the catalogue | " + covered + " | "
                + catalogue.entries().size() + " |");
        line("| worked examples checked against the reference | "
                + golden.stream().filter(coverage.checks()::uses).count() + " | " + golden.size() + " |");
        line("| misconceptions of the catalogue that exist as patches | " + named + " | "
                + catalogue.misconceptions().size() + " |");
        line("| misconceptions in all problems, over all settings | " + all + " | |");
        line("| errata that change a number, shown by a test | "
                + catalogue.errata().stream()
                        .filter(Catalogue.Erratum::changesNumbers)
                        .filter(erratum -> coverage.checks().errata().containsKey(erratum.id()))
                        .count()
                + " | " + numbers + " |");
    }

    private void entry(Catalogue.Entry entry) {
        line("");
        line("### " + entry.code() + " `" + entry.id() + "`: " + entry.title());
        line("");
        for (Room room : coverage.roomsFor(entry)) {
            covered(entry, room);
        }
        if (coverage.roomsFor(entry).isEmpty()) {
            line("* **Not covered**: " + coverage.whyOmitted("entries", "", entry.id()));
        }
        list("Worked examples", entry.golden().stream().map(this::golden).toList());
        list("Errata", entry.errata().stream().map(this::erratum).toList());
        list(
                "Misconceptions",
                entry.misconceptions().stream().map(this::misconception).toList());
    }

    private void covered(Catalogue.Entry entry, Room room) {
        List<String> methods = room.methodsFor(entry.id());
        String signatures = Arrays.stream(room.problem().contract().getMethods())
                .filter(method -> methods.contains(method.getName()))
                .map(CoveragePage::signature)
                .sorted()
                .collect(Collectors.joining(", "));
        line("* " + room.problem().contract().getSimpleName() + ": " + signatures + "; criteria "
                + room.criteria().get(entry.id()).stream()
                        .map(criterion -> "`" + criterion + "`")
                        .collect(Collectors.joining(", ")));
        Set<String> equivalents = new TreeSet<>();
        methods.forEach(method -> equivalents.addAll(room.rewritten().getOrDefault(method, Set.of())));
        list("  Written otherwise by", List.copyOf(equivalents));
        String note = room.note("signatures", entry.id());
        if (!note.isEmpty()) {
            line("  * In the catalogue `" + entry.signature() + "`: " + note);
        }
    }

    private static String signature(Method method) {
        String parameters = Arrays.stream(method.getParameters())
                .map(Parameter::getType)
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", "));
        return "`" + method.getReturnType().getSimpleName() + " " + method.getName() + "(" + parameters + ")`";
    }

    private String golden(String id) {
        return coverage.checks().uses(id) ? id : id + " (" + coverage.whyOmitted("golden", "", id) + ")";
    }

    private String erratum(String id) {
        Set<String> tests = coverage.checks().errata().getOrDefault(id, Set.of());
        return tests.isEmpty() ? id : id + " (" + String.join(", ", tests) + ")";
    }

    private String misconception(String id) {
        List<String> problems = coverage.problemsWith(id);
        return problems.isEmpty() ? id + " (left out)" : id + " (" + String.join(", ", problems) + ")";
    }

    private void omitted() {
        line("");
        line("## Misconceptions that are no patches");
        line("");
        for (String id : coverage.catalogue().misconceptions().keySet()) {
            if (coverage.problemsWith(id).isEmpty()) {
                line("* `" + id + "`: " + coverage.whyOmitted("misconceptions", "omittedMisconceptions", id));
            }
        }
        line("");
        line("## Errata without a test");
        line("");
        for (Catalogue.Erratum erratum : coverage.catalogue().errata()) {
            if (!coverage.checks().errata().containsKey(erratum.id())) {
                String own = coverage.whyOmitted("errata", "omittedErrata", erratum.id());
                line("* " + erratum.id() + ", " + erratum.title() + ": "
                        + (own.isEmpty() ? coverage.whyOmitted("kindsOfErrata", "", erratum.kind()) : own));
            }
        }
    }

    private void list(String title, List<String> items) {
        if (!items.isEmpty()) {
            boolean nested = title.startsWith(" ");
            line((nested ? "  * " : "* ") + title.strip() + ": " + String.join(", ", new ArrayList<>(items)));
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
