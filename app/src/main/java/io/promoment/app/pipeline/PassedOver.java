package io.promoment.app.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The activities of a batch whose customers are held elsewhere, and everybody they are about. */
final class PassedOver {
    private final Set<Waiting> all = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    /** @param held other keys of those they are about */
    void add(Collection<Waiting> waiting, Set<String> held) {
        all.addAll(waiting);
        names.addAll(Names.of(waiting));
        names.addAll(held);
    }

    /** Those of the part whose turn it is: whoever comes after one of his own that was passed over is passed over, too. */
    List<Waiting> inTurn(List<Waiting> part) {
        List<Waiting> inTurn = new ArrayList<>();
        for (Waiting waiting : part) {
            if (Names.of(List.of(waiting)).stream().noneMatch(names::contains)) {
                inTurn.add(waiting);
            } else {
                add(List.of(waiting), Set.of());
            }
        }
        return inTurn;
    }

    /** In the order of the batch. */
    List<Waiting> of(List<Waiting> batch) {
        return batch.stream().filter(all::contains).toList();
    }
}
