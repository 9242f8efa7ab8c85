package io.promoment.rules.explain;

import io.promoment.rules.language.Condition;
import io.promoment.rules.language.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what was found in a list, or what came closest. */
final class Findings {
    private final Phrases phrases;
    private final Values values;
    private final Candidates candidates;

    Findings(Phrases phrases, Values values) {
        this.phrases = phrases;
        this.values = values;
        this.candidates = new Candidates(values, new Contrasts(values));
    }

    /** What is said, with the entry that it is said of. */
    record Finding(String sentence, @Nullable Candidate nearest) {}

    /**
     * What was found.
     *
     * @param match whether to speak of a search that found something
     * @param unwanted whether it was not to
     */
    Finding of(Search search, boolean match, boolean unwanted, boolean negated) {
        Candidates.Entry entry = match ? candidates.matching(search, negated) : candidates.nearest(search, negated);
        Candidate nearest = entry == null ? null : entry.candidate();
        String sentence = match ? matched(search, entry, unwanted, negated) : vain(search, entry, unwanted, negated);
        return new Finding(sentence, nearest);
    }

    private String matched(Search search, Candidates.@Nullable Entry entry, boolean unwanted, boolean negated) {
        String list = list(search);
        if (entry == null && search.size() == 0) {
            return "the customer was never seen before, so nothing is known of " + list;
        }
        String which = unwanted && entry != null ? ", and none may" : "";
        List<String> held = entry == null ? List.of() : held(search.each(), entry, negated);
        String details = held.isEmpty() ? "" : ": " + Said.and(held);
        if (search.each().pattern().parts().stream().noneMatch(part -> part instanceof Pattern.Constraint)) {
            return list + " are there (" + search.matching() + ")" + (unwanted ? ", and there must be none" : "");
        }
        String matched = search.size() == 1
                ? "the only one of " + list + " matched"
                : search.matching() + " of the " + search.size() + " in " + list + " matched";
        return matched + which + details;
    }

    private String vain(Search search, Candidates.@Nullable Entry entry, boolean unwanted, boolean negated) {
        String list = list(search);
        if (search.sizeInVain() == 0) {
            return unwanted ? "there is nothing in " + list : "there was nothing in " + list;
        }
        if (unwanted || entry == null) {
            return "none of " + list + " has " + constraints(search.each());
        }
        String failed = failed(search.each(), entry, negated);
        return search.sizeInVain() == 1
                ? "the only one of " + list + " did not match: " + failed
                : "none of the " + search.sizeInVain() + " in " + list + " matched; the "
                        + Said.ordinal(entry.candidate().index() + 1) + " came closest: " + failed;
    }

    private static String constraints(Condition.Each each) {
        return each.pattern().parts().stream()
                .filter(part -> part instanceof Pattern.Constraint)
                .map(Pattern.Part::text)
                .collect(Collectors.joining(", "));
    }

    private String list(Search search) {
        return phrases.of(search.each().list(), Phrase.ACTIVITY).toString();
    }

    private List<String> held(Condition.Each each, Candidates.Entry entry, boolean negated) {
        Sentences sentences = sentences(each, entry);
        List<String> held = new ArrayList<>();
        for (Pattern.Part part : each.pattern().parts()) {
            if (part instanceof Pattern.Constraint constraint) {
                held.add(sentences.held(constraint.test(), negated));
            }
        }
        return held;
    }

    private String failed(Condition.Each each, Candidates.Entry entry, boolean negated) {
        Sentences sentences = sentences(each, entry);
        List<String> failed = new ArrayList<>();
        for (Pattern.Part part : each.pattern().parts()) {
            if (part instanceof Pattern.Constraint constraint
                    && !values.surelyHolds(constraint.test(), entry.scene(), negated)) {
                failed.add(sentences.failed(constraint.test(), negated));
            }
        }
        return Said.and(failed);
    }

    private Sentences sentences(Condition.Each each, Candidates.Entry entry) {
        return new Sentences(values, phrases, entry.scene(), phrases.one(each));
    }
}
