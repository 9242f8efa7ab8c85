package io.promoment.app.promotions;

import io.promoment.rules.compile.Compilation;
import io.promoment.rules.language.Problem;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One door to what is in force: the files of a folder. It acts on what changed in the folder since it last looked, so a
 * version that came in by another door, or from another instance's folder, is not undone by a file that only stayed the
 * same. What is broken stays out and the last good version in force.
 */
final class PromotionFolder {
    private static final Logger LOG = Logger.getLogger(PromotionFolder.class);

    private final String door;
    private final Source source;
    private final Rulesets rulesets;
    private SortedMap<String, FoundFile> seen = new TreeMap<>();
    private Set<String> missing = Set.of();
    private boolean begun;
    private volatile State state = new State(new TreeMap<>(), null);

    /** Reads all files of the folder. */
    interface Source {
        SortedMap<String, FoundFile> read() throws IOException;
    }

    /**
     * What the door sees.
     *
     * @param files by promotion
     * @param failure why the folder cannot be read; null when it can
     */
    record State(SortedMap<String, File> files, @Nullable String failure) {
        /** A file and what keeps its present text from being in force. */
        record File(String path, List<Problem> problems) {}

        State {
            files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        }
    }

    PromotionFolder(String door, Source source, Rulesets rulesets) {
        this.door = door;
        this.source = source;
        this.rulesets = rulesets;
    }

    State state() {
        return state;
    }

    /**
     * Puts in force what the folder holds, whatever was in force before: the start of a service.
     *
     * @throws IOException when the folder cannot be read
     */
    void begin() throws IOException, SQLException {
        SortedMap<String, FoundFile> found = source.read();
        prepare();
        SortedSet<String> gone = new TreeSet<>(rulesets.namesInForce());
        gone.removeAll(found.keySet());
        bringIn(found, found, gone);
        begun = true;
    }

    private void prepare() throws SQLException {
        try {
            rulesets.prepare();
        } catch (NotAcceptedException e) {
            LOG.debug("Only what the folder holds can take its place", e);
        }
    }

    /** Puts in force what changed since the last look. */
    void look() throws SQLException {
        if (!begun) {
            throw new IllegalStateException("look() before begin()");
        }
        SortedMap<String, FoundFile> found;
        try {
            found = source.read();
        } catch (IOException e) {
            fail(e);
            return;
        }
        SortedSet<String> gone = gone(found);
        SortedMap<String, FoundFile> changed = changed(found);
        if (!changed.isEmpty() || !gone.isEmpty() || state.failure() != null) {
            bringIn(found, changed, gone);
        }
    }

    /** An editor that saves by renaming leaves a moment without a file: gone is what is missing at two looks in a row. */
    private SortedSet<String> gone(SortedMap<String, FoundFile> found) {
        SortedSet<String> missingNow = new TreeSet<>(seen.keySet());
        missingNow.removeAll(found.keySet());
        SortedSet<String> gone = new TreeSet<>(missingNow);
        gone.retainAll(missing);
        missing = missingNow;
        return gone;
    }

    private SortedMap<String, FoundFile> changed(SortedMap<String, FoundFile> found) {
        SortedMap<String, FoundFile> changed = new TreeMap<>(found);
        changed.entrySet().removeIf(file -> file.getValue().equals(seen.get(file.getKey())));
        return changed;
    }

    private void bringIn(
            SortedMap<String, FoundFile> found, SortedMap<String, FoundFile> changed, SortedSet<String> gone)
            throws SQLException {
        SortedMap<String, State.File> files = new TreeMap<>(state.files());
        files.keySet().removeAll(gone);
        List<Offer.Text> texts = new ArrayList<>();
        SortedSet<String> inForce = rulesets.namesInForce();
        changed.forEach((name, file) -> files.put(name, check(file, inForce.contains(name), texts)));
        Offer.Taken taken = rulesets.publish(new Offer(door, texts, gone));
        for (Change change : taken.changes()) {
            LOG.infof("%s, from the promotions that %s", change, door.equals("shipped") ? "ship" : "lie in the folder");
        }
        taken.taken().forEach(name -> files.computeIfPresent(name, PromotionFolder::taken));
        seen.keySet().removeAll(gone);
        seen.putAll(found);
        state = new State(files, null);
    }

    private State.File check(FoundFile file, boolean inForce, List<Offer.Text> texts) {
        List<Problem> problems = problems(file, texts);
        String stays = inForce ? ", the last good version stays in force" : "; nothing of it is in force";
        for (Problem problem : problems) {
            LOG.warnf("Not published%s: %s: %s", stays, file.path(), problem);
        }
        return new State.File(file.path(), problems);
    }

    private List<Problem> problems(FoundFile file, List<Offer.Text> texts) {
        if (file instanceof FoundFile.Unreadable unreadable) {
            return List.of(unreadable.problem());
        }
        FoundFile.Text text = (FoundFile.Text) file;
        Compilation checked = rulesets.check(text.source());
        if (checked instanceof Compilation.Compiled compiled) {
            texts.add(new Offer.Text(compiled.promotion(), text.path(), text.scenarios()));
            return List.of();
        }
        return ((Compilation.Refused) checked).problems();
    }

    /** Two doors would undo each other's changes. */
    private static State.File taken(String name, State.File file) {
        Problem problem = new Problem(
                name + ".drl",
                1,
                1,
                null,
                name,
                "the promotion " + name + " is published through the API, so this file is not in force",
                "give the file another name, or remove it and go on publishing through the API");
        LOG.warnf("Not published: %s: %s", file.path(), problem);
        return new State.File(file.path(), List.of(problem));
    }

    private void fail(IOException e) {
        if (state.failure() == null) {
            LOG.warnf("The promotions folder cannot be read, what is in force stays: %s", e);
        }
        state = new State(state.files(), "the promotions folder cannot be read: " + e);
    }
}
