package deltarule.tests;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * The lectures beside the problems: what covers each entry, and what is missing.
 *
 * @param catalogue what the lectures teach
 * @param rooms what the problems contribute
 * @param checks what the reference's tests check
 * @param omissions what is left out on purpose, by kind and id, with the reason
 */
record Coverage(Catalogue catalogue, List<Room> rooms, ReferenceChecks checks, JsonNode omissions) {
    static Coverage read() {
        return new Coverage(Catalogue.read(), Room.all(), ReferenceChecks.read(), Catalogue.json("omissions"));
    }

    /** The rooms with a criterion that covers the entry. */
    List<Room> roomsFor(Catalogue.Entry entry) {
        return rooms.stream()
                .filter(room -> room.criteria().containsKey(entry.id()))
                .toList();
    }

    /** Entries that no criterion covers and no reason excuses. */
    List<String> uncoveredEntries() {
        return catalogue.entries().stream()
                .filter(entry -> roomsFor(entry).isEmpty())
                .map(Catalogue.Entry::id)
                .filter(id -> reason("entries", id).isEmpty())
                .toList();
    }

    /** Ids that criteria claim to cover and the catalogue does not have. */
    List<String> unknownEntries() {
        Set<String> known = new LinkedHashSet<>();
        catalogue.entries().forEach(entry -> known.add(entry.id()));
        List<String> unknown = new ArrayList<>();
        for (Room room : rooms) {
            room.criteria().keySet().stream()
                    .filter(id -> !known.contains(id))
                    .forEach(id -> unknown.add(room.problem().folder() + ": " + id));
        }
        return unknown;
    }

    /** Misconceptions of the catalogue that no problem has and no reason excuses. */
    List<String> missingMisconceptions() {
        return catalogue.misconceptions().keySet().stream()
                .filter(id -> problemsWith(id).isEmpty())
                .filter(id -> whyOmitted("misconceptions", "omittedMisconceptions", id)
                        .isEmpty())
                .toList();
    }

    /** Errata that change a number, are shown by no test and excused by no reason. */
    List<String> unshownErrata() {
        return catalogue.errata().stream()
                .filter(Catalogue.Erratum::changesNumbers)
                .map(Catalogue.Erratum::id)
                .filter(id -> !checks.errata().containsKey(id))
                .filter(id -> whyOmitted("errata", "omittedErrata", id).isEmpty())
                .toList();
    }

    /** Worked examples that no test of the reference uses and no reason excuses. */
    List<String> unusedGolden() {
        Set<String> golden = new LinkedHashSet<>();
        catalogue.entries().forEach(entry -> golden.addAll(entry.golden()));
        return golden.stream()
                .filter(id -> !checks.uses(id) && reason("golden", id).isEmpty())
                .toList();
    }

    /** Contract methods that fewer than two equivalents write in their own way, without a reason. */
    List<String> methodsWrittenOneWay() {
        List<String> methods = new ArrayList<>();
        for (Room room : rooms) {
            for (String method : methodNames(room)) {
                int ways = room.rewritten().getOrDefault(method, Set.of()).size();
                if (ways < 2 && room.note("oneWay", method).isEmpty()) {
                    methods.add(room.problem().folder() + "." + method + ": " + ways);
                }
            }
        }
        return methods;
    }

    private static Set<String> methodNames(Room room) {
        Set<String> names = new TreeSet<>();
        for (var method : room.problem().contract().getMethods()) {
            names.add(method.getName());
        }
        return names;
    }

    /** The folders of the problems that have a misconception. */
    List<String> problemsWith(String misconception) {
        return rooms.stream()
                .filter(room -> room.misconceptions().containsKey(misconception))
                .map(room -> room.problem().folder())
                .toList();
    }

    /** Why something is left out: in general, or as one problem says; empty when it is not. */
    String whyOmitted(String general, String special, String id) {
        String reason = reason(general, id);
        for (Room room : rooms) {
            reason = reason.isEmpty() ? room.note(special, id) : reason;
        }
        return reason;
    }

    private String reason(String kind, String id) {
        return omissions.path(kind).path(id).asString("");
    }
}
