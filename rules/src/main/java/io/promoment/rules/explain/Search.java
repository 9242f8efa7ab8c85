package io.promoment.rules.explain;

import io.promoment.rules.language.Condition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found in a list, over all combinations of what stands before it. */
final class Search {
    /** So many vain searches are remembered, to look for the nearest in: later ones seldom differ. */
    private static final int MOST = 16;

    private final Condition.Each each;
    private final List<Scene> vain = new ArrayList<>();
    private @Nullable Scene first;
    private int sizeInVain;
    private int size;
    private int matching;

    Search(Condition.Each each) {
        this.each = each;
    }

    void add(Scene scene, int elements, List<Scene> found) {
        if (found.isEmpty()) {
            sizeInVain = vain.isEmpty() ? elements : sizeInVain;
            if (vain.size() < MOST) {
                vain.add(scene);
            }
        } else if (first == null) {
            first = found.get(0);
            matching = found.size();
            size = elements;
        }
    }

    Condition.Each each() {
        return each;
    }

    /** Before the elements of the list, where none matched. */
    List<Scene> vain() {
        return vain;
    }

    /** With the first element that matched and what was bound of it. */
    @Nullable
    Scene first() {
        return first;
    }

    /** How many elements there were where none matched first. */
    int sizeInVain() {
        return sizeInVain;
    }

    /** How many elements there were where one matched first. */
    int size() {
        return size;
    }

    /** How many of them matched. */
    int matching() {
        return matching;
    }
}
