package io.promoment.rules.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Remembers the lists that rules walked, to say at which place a matched element stood. */
final class Positions {
    private final Set<List<?>> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<List<?>> walked = new ArrayList<>();
    private @Nullable IdentityHashMap<Object, Long> places;

    void walk(List<?> list) {
        if (seen.add(list)) {
            walked.add(list);
            places = null;
        }
    }

    /** The lowest place of this very element; null where it is of no list. */
    @Nullable
    Long of(Object element) {
        if (places == null) {
            places = places();
        }
        return places.get(element);
    }

    private IdentityHashMap<Object, Long> places() {
        IdentityHashMap<Object, Long> first = new IdentityHashMap<>();
        for (List<?> list : walked) {
            long place = 0;
            for (Object element : list) {
                first.merge(element, place++, Math::min);
            }
        }
        return first;
    }
}
