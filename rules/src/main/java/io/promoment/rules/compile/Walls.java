package io.promoment.rules.compile;

import java.util.Set;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * The two walls behind the guard. Each alone keeps rules from the host, should the guard ever let something through: the
 * loaders expose nothing that leads there, and classes that name anything else are never loaded.
 *
 * @param building what Drools and its Java compiler see
 * @param running what generated classes see
 * @param reach what generated classes may name, or null to load them unseen
 */
record Walls(ClassLoader building, ClassLoader running, @Nullable Reach reach) {

    static Walls all() {
        Reach reach = Reach.ofPromotions();
        return new Walls(new Wall(reach::isBuiltWith), new Wall(reach.running()::contains), reach);
    }

    /**
     * @throws NotCompiledException if Drools refuses the text, or it became something that may not be loaded
     */
    Model compile(String drl) throws NotCompiledException {
        if (reach != null) {
            refuse(reach.outside(drl));
        }
        GeneratedClasses generated = Models.generate(drl, building);
        if (reach != null) {
            refuse(reach.outside(generated));
        }
        return generated.load(running);
    }

    private static void refuse(Set<Reference> outside) throws NotCompiledException {
        if (!outside.isEmpty()) {
            throw new NotCompiledException(outside);
        }
    }
}
