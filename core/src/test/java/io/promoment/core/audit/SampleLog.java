package io.promoment.core.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.promoment.core.CanonicalJson;
import io.promoment.core.Scalars;
import io.promoment.core.audit.DecisionRecord.ActionRow;
import io.promoment.core.audit.DecisionRecord.ActivityRow;
import io.promoment.core.audit.DecisionRecord.DecisionRow;
import io.promoment.core.audit.DecisionRecord.FiringRow;
import io.promoment.core.decision.ActionStatus;
import io.promoment.core.decision.DecidedAction;
import io.promoment.core.decision.DecisionStatus;
import io.promoment.core.decision.Firing;
import io.promoment.core.decision.Outcome;
import io.promoment.core.decision.OutcomeCodec;
import io.promoment.core.decision.Reason.LimitReached;
import io.promoment.core.decision.ReasonCodec;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A log of an origin, a ruleset, a change and decisions of three customers, as a list of lines that tests tamper with. */
final class SampleLog {
    static final SigningKey KEY = SigningKey.generate("promotions.example.com/audit", new SecureRandom());
    static final Instant BEGIN = Instant.parse("2026-09-01T00:00:00Z");

    final MerkleFrontier tree = new MerkleFrontier();
    final List<ExportLine> lines = new ArrayList<>();
    List<Digest> before = List.of();
    long from;
    /** What the export promises; the tree's own when null. */
    @Nullable
    String checkpoint;

    /** What verifying told. */
    record Told(List<Finding> findings, Verdict verdict) {
        List<String> kinds() {
            return findings.stream().map(finding -> finding.kind().wireName()).toList();
        }

        /** Such as {@code edited 4}. */
        List<String> named() {
            return findings.stream()
                    .map(finding -> finding.kind().wireName() + " " + finding.index())
                    .toList();
        }

        String sentences() {
            return findings.stream().map(Finding::sentence).collect(Collectors.joining("\n"));
        }
    }

    static SampleLog of(int decisions) {
        SampleLog log = new SampleLog();
        log.add(new OriginStatement(KEY.verifier().text()), "promotions.example.com/audit", 0);
        log.add(ruleset(), "1", 1);
        log.add(change(), "1", 2);
        for (int number = 0; number < decisions; number++) {
            log.add(decision(number), "dec_event_" + number, 3 + number / 2);
        }
        return log;
    }

    void add(AuditRecord record, String id, long batch) {
        add(record, record.digest(), record.kind(), id, batch);
    }

    private void add(@Nullable AuditRecord record, Digest digest, EntryKind kind, String id, long batch) {
        Entry entry = new Entry(tree.size(), batch, BEGIN.plusSeconds(batch), kind, id, digest);
        tree.add(entry.leaf());
        lines.add(new ExportLine.OfEntry(entry, entry.leaf(), record));
    }

    /** Of everything so far. */
    SignedNote note() {
        return new Checkpoint(KEY.verifier().name(), tree.size(), tree.root()).sign(KEY);
    }

    /** As it is stored between the lines. */
    void checkpointHere() {
        lines.add(new ExportLine.OfCheckpoint(note().note()));
    }

    ExportHeader header() {
        String note = checkpoint == null ? note().note() : checkpoint;
        return new ExportHeader(
                KEY.verifier().name(),
                KEY.verifier().text(),
                from,
                Checkpoint.read(SignedNote.read(note)).size(),
                before,
                note);
    }

    ExportLine.OfEntry entry(int line) {
        return (ExportLine.OfEntry) lines.get(line);
    }

    String text() {
        return ExportFormat.header(header()) + "\n"
                + lines.stream().map(line -> ExportFormat.line(line) + "\n").collect(Collectors.joining());
    }

    Told verify(SignedNote... kept) {
        return verify(text(), kept);
    }

    static Told verify(String export, SignedNote... kept) {
        List<Finding> findings = new ArrayList<>();
        Verification verification = new Verification(new Trust(KEY.verifier(), List.of(kept)), findings::add);
        ExportReader reader = new ExportReader(new ByteArrayInputStream(export.getBytes(UTF_8)));
        try {
            ExportReader.Content content = reader.begin();
            if (content instanceof ExportReader.Content.OfBundle of) {
                return new Told(findings, verification.verify(of.bundle()));
            }
            verification.begin(((ExportReader.Content.OfExport) content).header());
            for (ExportLine line = reader.next(); line != null; line = reader.next()) {
                verification.add(line);
            }
            return new Told(findings, verification.end());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static RulesetStatement ruleset() {
        return new RulesetStatement(
                1,
                BEGIN,
                "sha256:abc",
                "{\"zone\":\"UTC\"}",
                List.of(
                        new RulesetStatement.Member("other", 1, "sha256:def"),
                        new RulesetStatement.Member("gold-welcome", 3, "sha256:abc")));
    }

    private static ChangeStatement change() {
        return new ChangeStatement(
                1,
                BEGIN.plusNanos(1_999),
                "gold-welcome",
                3L,
                "activated",
                2L,
                "api",
                "anna",
                true,
                "for the \"autumn\"",
                1,
                "sha256:abc",
                texts("package promotions.gold_welcome\n"),
                new ChangeStatement.Texts(texts("package old\n").digest(), "package old\n", "[]"));
    }

    private static ChangeStatement.Texts texts(String drl) {
        return new ChangeStatement.Texts(PromotionDigest.of("gold-welcome", drl), drl, null);
    }

    /** Every third one has a firing with a granted and a suppressed action. */
    static DecisionRecord decision(int number) {
        Instant occurred = BEGIN.plusMillis(number);
        boolean fires = number % 3 == 0;
        Outcome outcome = fires ? outcome(number) : Outcome.nothing(DecisionStatus.DECIDED);
        byte[] salt = new byte[Salt.BYTES];
        salt[3] = (byte) number;
        String customer = "cust_" + number % 3;
        return new DecisionRecord(
                new ActivityRow(
                        "event_" + number,
                        customer,
                        number / 3 + 1,
                        "customer.order.paid",
                        occurred,
                        occurred.plusSeconds(1),
                        number % 2 == 0 ? "shop" : null,
                        number % 2 == 1 ? "act_cause" : null,
                        number % 2,
                        "{ \"id\": \"event_" + number + "\", \"name\": \"\u017b\u00f3\u0142w\\n\" }"),
                new DecisionRow(
                        customer,
                        number / 3 + 1,
                        1,
                        "decided",
                        outcome.firings().size(),
                        "{\"position\":" + (number / 3 + 1) + "}",
                        new String(OutcomeCodec.write(outcome), UTF_8)),
                Salt.of(salt),
                fires ? List.of(new FiringRow(0, "gold-welcome", 3, "gold welcome: reward")) : List.of(),
                outcome.actions().stream()
                        .map(action -> new ActionRow(
                                action.id(),
                                0,
                                action.kind(),
                                action.promotion(),
                                action.recipient(),
                                occurred,
                                CanonicalJson.text(Scalars.tree(action.parameters())),
                                action.status().wireName(),
                                action.reason() == null ? null : CanonicalJson.text(ReasonCodec.tree(action.reason()))))
                        .toList());
    }

    private static Outcome outcome(int number) {
        String customer = "cust_" + number % 3;
        DecidedAction granted = new DecidedAction(
                "act_" + number,
                "reward.grant",
                customer,
                Scalars.copyOf(Map.of("reward", "reward_gold", "quantity", 2)),
                ActionStatus.GRANTED,
                null,
                "gold-welcome",
                "gold welcome: reward");
        DecidedAction suppressed = new DecidedAction(
                "act_" + number + "_b",
                "points.add",
                customer,
                Scalars.copyOf(Map.of("points", 5)),
                ActionStatus.SUPPRESSED,
                new LimitReached("1 per customer", "gold-welcome|0", 1, 1, null),
                "gold-welcome",
                "gold welcome: reward");
        return new Outcome(
                DecisionStatus.DECIDED,
                List.of(new Firing(
                        "gold-welcome",
                        3,
                        "gold welcome: reward",
                        0,
                        List.of(),
                        Scalars.copyOf(Map.of()),
                        List.of(granted.id(), suppressed.id()))),
                List.of(granted, suppressed),
                List.of());
    }

    /** The log's word, of 40 days later. */
    void drop(YearMonth month) {
        drop(month, 40 * 86_400);
    }

    void drop(YearMonth month, long secondsLater) {
        add(new RetentionStatement(1, BEGIN.plusSeconds(secondsLater), List.of(month)), "1", secondsLater);
    }

    /** Without its record. */
    void forget(int line) {
        ExportLine.OfEntry entry = entry(line);
        lines.set(line, new ExportLine.OfEntry(entry.entry(), entry.hash(), null));
    }

    Bundle bundle(int index) {
        Trees nodes = new Trees();
        lines.forEach(line -> nodes.add(((ExportLine.OfEntry) line).hash()));
        ExportLine.OfEntry of = entry(index);
        return new Bundle(
                of.entry(),
                of.hash(),
                of.record(),
                InclusionProof.make(index, tree.size(), nodes),
                note().note(),
                KEY.verifier().text());
    }
}
