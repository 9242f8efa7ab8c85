package io.promoment.app.promotions;

import io.promoment.api.ProblemType;
import io.promoment.app.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Which door a promotion belongs to. Who published through the API first keeps the name; else a file that is there, or was
 * put in force from another instance's folder, is the one place to change it.
 */
@ApplicationScoped
class Ownership {
    private final PromotionDoor door;

    @Inject
    Ownership(PromotionDoor door) {
        this.door = door;
    }

    /** @throws ProblemException 409 for a promotion that comes from a file; it names the path */
    void requireWritable(String name, RulesetEdit edit) throws SQLException {
        requireWritable(name, edit.store().changes().doorOf(name), edit.inForce(name));
    }

    void requireWritable(String name, PromotionStore store) throws SQLException {
        requireWritable(name, store.changes().doorOf(name), store.inForce(name));
    }

    private void requireWritable(String name, Optional<String> owner, Optional<VersionStore.Version> inForce) {
        if (owner.equals(Optional.of(Change.API))) {
            return;
        }
        PromotionFolder.State.File file = door.state().files().get(name);
        if (file != null) {
            throw readOnly(name, file.path());
        }
        inForce.ifPresent(version -> {
            throw readOnly(name, String.valueOf(version.path()));
        });
    }

    private ProblemException readOnly(String name, String path) {
        String detail = door.ships()
                ? "The promotion %s ships with the service (%s): publish your own under another name, or set promoment.promotions.directory to a folder without it"
                : "The promotion %s comes from %s: change it there, or delete that file and then publish it here";
        return PromotionProblems.refused(ProblemType.PROMOTION_READ_ONLY, detail.formatted(name, path));
    }
}
