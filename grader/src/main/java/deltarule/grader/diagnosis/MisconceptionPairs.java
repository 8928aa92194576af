package deltarule.grader.diagnosis;

import deltarule.grader.problem.Exercise;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconceptions;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every two misconceptions that change different steps of the reference. */
final class MisconceptionPairs {
    private MisconceptionPairs() {}

    /** Lists of two misconceptions that can be made at once. */
    static List<List<Misconception<Object, Object>>> of(
            Misconceptions<Object, Object, Object> room,
            Exercise exercise,
            List<Misconception<Object, Object>> misconceptions) {
        List<List<Misconception<Object, Object>>> all = new ArrayList<>();
        List<Set<String>> changed = misconceptions.stream()
                .map(one -> changedSteps(room, exercise, one))
                .toList();
        for (int i = 0; i < misconceptions.size(); i++) {
            for (int j = i + 1; j < misconceptions.size(); j++) {
                if (changed.get(i).stream().noneMatch(changed.get(j)::contains)) {
                    all.add(List.of(misconceptions.get(i), misconceptions.get(j)));
                }
            }
        }
        return all;
    }

    private static Set<String> changedSteps(
            Misconceptions<Object, Object, Object> room,
            Exercise exercise,
            Misconception<Object, Object> misconception) {
        Object steps = room.steps(exercise.parameters());
        List<Object> before = values(steps);
        misconception.patch().accept(steps);
        List<Object> after = values(steps);
        Set<String> changed = new HashSet<>();
        Field[] fields = steps.getClass().getFields();
        for (int i = 0; i < fields.length; i++) {
            if (before.get(i) != after.get(i)) {
                changed.add(fields[i].getName());
            }
        }
        return changed;
    }

    private static List<Object> values(Object steps) {
        List<Object> values = new ArrayList<>();
        for (Field field : steps.getClass().getFields()) {
            try {
                values.add(field.get(steps));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("Steps must be public: " + field, e);
            }
        }
        return values;
    }
}
