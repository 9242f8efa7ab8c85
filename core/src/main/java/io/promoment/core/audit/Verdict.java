package io.promoment.core.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What verifying came to.
 *
 * @param findings how many; of a flood not each was told
 * @param entries how many were looked at
 * @param decisions how many of them are decisions; so are the following ones
 * @param notKept how many have no record any more
 * @param checkpoint the largest one that the entries lead to, signed by the key; null when they lead to none
 * @param kept how many of the checkpoints that were kept elsewhere were confirmed
 * @param remarks sentences on what could not be checked, though nothing is wrong with it
 */
public record Verdict(
        long findings,
        long entries,
        long decisions,
        long changes,
        long rulesets,
        long notKept,
        @Nullable Checkpoint checkpoint,
        VerifierKey key,
        int kept,
        List<String> remarks) {
    public Verdict {
        remarks = List.copyOf(remarks);
    }

    /** Whether nobody tampered with anything that was looked at. */
    public boolean untouched() {
        return findings == 0 && checkpoint != null;
    }

    /** One sentence for people. */
    public String sentence() {
        String what = count(entries, "entry", "entries") + " (" + count(decisions, "decision", "decisions") + ", "
                + count(changes, "change", "changes") + ", " + count(rulesets, "ruleset", "rulesets") + ")"
                + (notKept == 0 ? "" : ", " + notKept + " of them no longer kept,");
        String who = key.name() + "+" + key.idText();
        String signed = checkpoint == null
                ? "no checkpoint signed by " + who + " confirms them"
                : "the checkpoint of " + count(checkpoint.size(), "entry", "entries") + " signed by " + who;
        if (untouched()) {
            return "Untouched: " + what + " exactly as in " + signed + elsewhere() + ".";
        }
        return "Not untouched: " + count(findings, "finding", "findings") + " in " + what
                + (checkpoint == null ? "; " + signed : "; the largest tree that holds is " + signed) + elsewhere()
                + ".";
    }

    private String elsewhere() {
        return kept == 0 ? "" : ", and in " + count(kept, "checkpoint", "checkpoints") + " kept elsewhere";
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
