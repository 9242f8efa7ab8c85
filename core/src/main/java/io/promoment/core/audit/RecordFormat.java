package io.promoment.core.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.promoment.core.audit.ChangeStatement.Texts;
import io.promoment.core.audit.RulesetStatement.Member;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Records in an export, with the names of the columns; what is null is left out. */
final class RecordFormat {
    private static final String UNREADABLE = "unreadable";

    private RecordFormat() {}

    static JsonNode write(AuditRecord record) {
        ObjectNode tree = DecisionFormat.object();
        if (record instanceof DecisionRecord decision) {
            DecisionFormat.write(decision, tree);
        } else if (record instanceof ChangeStatement change) {
            change(change, tree);
        } else if (record instanceof RulesetStatement ruleset) {
            ruleset(ruleset, tree);
        } else if (record instanceof RetentionStatement retention) {
            tree.put("id", retention.id()).put("at", Micros.text(retention.at()));
            ArrayNode months = tree.putArray("months");
            retention.months().forEach(month -> months.add(month.toString()));
        } else if (record instanceof OriginStatement origin) {
            tree.put("key", origin.key());
        } else if (record instanceof UnreadableRecord unreadable) {
            tree.put(UNREADABLE, unreadable.why());
        }
        return tree;
    }

    static AuditRecord read(EntryKind kind, JsonNode tree) {
        try {
            return readable(kind, new Members(tree, "\"record\""));
        } catch (UnreadableAuditTextException changed) {
            return new UnreadableRecord(kind, String.valueOf(changed.getMessage()));
        }
    }

    private static AuditRecord readable(EntryKind kind, Members members) {
        if (members.has(UNREADABLE)) {
            throw new UnreadableAuditTextException(members.text(UNREADABLE));
        }
        AuditRecord record =
                switch (kind) {
                    case DECISION -> DecisionFormat.read(members);
                    case CHANGE -> readChange(members);
                    case RULESET -> readRuleset(members);
                    case RETENTION ->
                        new RetentionStatement(
                                members.number("id"),
                                members.time("at"),
                                members.list("months", month -> month(month.asText())));
                    case ORIGIN -> new OriginStatement(members.text("key"));
                };
        members.end();
        return record;
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException none) {
            throw new UnreadableAuditTextException("\"" + text + "\" is no month", none);
        }
    }

    private static void change(ChangeStatement change, ObjectNode tree) {
        tree.put("id", change.id()).put("at", Micros.text(change.at())).put("promotion", change.promotion());
        optional(tree, "version", change.version());
        tree.put("change", change.change());
        optional(tree, "replaced", change.replaced());
        tree.put("door", change.door());
        DecisionFormat.optional(tree, "by", change.by());
        tree.put("forced", change.forced());
        DecisionFormat.optional(tree, "comment", change.comment());
        tree.put("ruleset", change.ruleset()).put("ruleset_digest", change.rulesetDigest());
        texts(tree, "after", change.after());
        texts(tree, "before", change.before());
    }

    private static ChangeStatement readChange(Members members) {
        return new ChangeStatement(
                members.number("id"),
                members.time("at"),
                members.text("promotion"),
                members.optionalNumber("version"),
                members.text("change"),
                members.optionalNumber("replaced"),
                members.text("door"),
                members.optionalText("by"),
                members.flag("forced"),
                members.optionalText("comment"),
                members.number("ruleset"),
                members.text("ruleset_digest"),
                readTexts(members, "after"),
                readTexts(members, "before"));
    }

    private static void texts(ObjectNode tree, String name, @Nullable Texts texts) {
        if (texts != null) {
            ObjectNode version = tree.putObject(name);
            version.put("digest", texts.digest()).put("drl", texts.drl());
            DecisionFormat.optional(version, "scenarios", texts.scenarios());
        }
    }

    private static @Nullable Texts readTexts(Members members, String name) {
        if (!members.has(name)) {
            return null;
        }
        Members version = members.object(name);
        Texts texts = new Texts(version.text("digest"), version.text("drl"), version.optionalText("scenarios"));
        version.end();
        return texts;
    }

    private static void ruleset(RulesetStatement ruleset, ObjectNode tree) {
        tree.put("number", ruleset.number())
                .put("at", Micros.text(ruleset.at()))
                .put("digest", ruleset.digestText())
                .put("settings", ruleset.settings());
        ArrayNode promotions = tree.putArray("promotions");
        for (Member member : ruleset.promotions()) {
            promotions
                    .addObject()
                    .put("promotion", member.promotion())
                    .put("version", member.version())
                    .put("digest", member.digest());
        }
    }

    private static RulesetStatement readRuleset(Members members) {
        return new RulesetStatement(
                members.number("number"),
                members.time("at"),
                members.text("digest"),
                members.text("settings"),
                members.list("promotions", RecordFormat::readMember));
    }

    private static Member readMember(JsonNode node) {
        Members member = new Members(node, "a promotion");
        Member read = new Member(member.text("promotion"), member.number("version"), member.text("digest"));
        member.end();
        return read;
    }

    private static void optional(ObjectNode tree, String name, @Nullable Long number) {
        if (number != null) {
            tree.put(name, number);
        }
    }
}
