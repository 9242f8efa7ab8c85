package io.promoment.rules.explain;

import io.promoment.rules.language.Pattern;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds which entry of a list came closest to what is looked for: most constraints hold, of equals the first. */
record Candidates(Values values, Contrasts contrasts) {
    /** A list may be long, and stand in many combinations. */
    private static final int MOST = 2_000;

    private static final Set<Class<?>> SCALARS =
            Set.of(String.class, Long.class, Boolean.class, BigDecimal.class, Instant.class, LocalDate.class);

    /** An entry, with what the names in its pattern stand for. */
    record Entry(Candidate candidate, Scene scene) {}

    @Nullable
    Entry nearest(Search search, boolean negated) {
        Entry nearest = null;
        int left = MOST;
        for (Scene scene : search.vain()) {
            List<?> list = list(search, scene);
            for (int index = 0; index < list.size() && left > 0; index++, left--) {
                Entry entry = entry(search, scene, index, list, negated);
                if (entry != null
                        && (nearest == null
                                || entry.candidate().held()
                                        > nearest.candidate().held())) {
                    nearest = entry;
                }
            }
        }
        return nearest;
    }

    /** The first that matched. */
    @Nullable
    Entry matching(Search search, boolean negated) {
        Scene matched = search.first();
        if (matched == null) {
            return null;
        }
        List<?> list = list(search, matched);
        for (int index = 0; index < list.size(); index++) {
            if (list.get(index) == matched.subject()) {
                return entry(search, matched, index, list, negated);
            }
        }
        return null;
    }

    private List<?> list(Search search, Scene scene) {
        return (List<?>) Values.present(values.of(search.each().list(), scene));
    }

    private @Nullable Entry entry(Search search, Scene before, int index, List<?> list, boolean negated) {
        Pattern pattern = search.each().pattern();
        Object element = list.get(index);
        if (!pattern.model().isInstance(element)) {
            return null;
        }
        Scene scene = before.with(pattern.variable(), element).within(element);
        List<Candidate.Check> checks = new ArrayList<>();
        for (Pattern.Part part : pattern.parts()) {
            if (part instanceof Pattern.Binding binding) {
                scene = scene.with(binding.variable(), values.orAbsent(binding.value(), scene));
            } else {
                checks.add(check((Pattern.Constraint) part, scene, negated));
            }
        }
        String name = Wording.of(search.each().list());
        return new Entry(new Candidate(name, index, list.size(), told(element), checks), scene);
    }

    private Candidate.Check check(Pattern.Constraint constraint, Scene scene, boolean negated) {
        boolean held = values.surelyHolds(constraint.test(), scene, negated);
        Contrast why = held ? null : contrasts.of(constraint.test(), scene, negated);
        return new Candidate.Check(
                constraint.position(),
                constraint.text(),
                held,
                why == null ? null : why.expected(),
                why == null ? null : why.actual());
    }

    /** The scalars of a record, those that are known. */
    private static Map<String, Object> told(Object element) {
        Map<String, Object> told = new LinkedHashMap<>();
        RecordComponent[] components = element.getClass().getRecordComponents();
        if (components == null) {
            return told;
        }
        for (RecordComponent component : components) {
            Object value = SCALARS.contains(component.getType()) ? read(component, element) : null;
            if (value != null) {
                told.put(component.getName(), value);
            }
        }
        return told;
    }

    private static @Nullable Object read(RecordComponent component, Object element) {
        try {
            return component.getAccessor().invoke(element);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a record of the model must be public: " + component, e);
        }
    }
}
