package io.promoment.core.decision;

import static io.promoment.core.decision.Members.number;
import static io.promoment.core.decision.Members.optionalText;
import static io.promoment.core.decision.Members.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.promoment.core.CanonicalJson;
import io.promoment.core.decision.Reason.BudgetSpent;
import io.promoment.core.decision.Reason.LimitReached;
import io.promoment.core.decision.Reason.Superseded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The canonical form of a reason: {@code type} says which, the other members are those of its record. */
public final class ReasonCodec {
    private static final String LIMIT = "limit_reached";
    private static final String BUDGET = "budget_spent";
    private static final String EXCLUSIVE = "superseded";

    private ReasonCodec() {}

    /** JSON null where there is no reason. */
    public static JsonNode tree(@Nullable Reason reason) {
        if (reason instanceof LimitReached limit) {
            ObjectNode tree = typed(LIMIT).put("text", limit.text()).put("key", limit.key());
            return taken(tree, limit.used(), limit.cap(), limit.freesAt());
        }
        if (reason instanceof BudgetSpent budget) {
            ObjectNode tree = typed(BUDGET).put("text", budget.text());
            return taken(tree, budget.used(), budget.cap(), budget.freesAt());
        }
        if (reason instanceof Superseded by) {
            return typed(EXCLUSIVE)
                    .put("group", by.group())
                    .put("promotion", by.promotion())
                    .put("rule", by.rule());
        }
        return CanonicalJson.NODES.nullNode();
    }

    public static Reason read(JsonNode tree) {
        String type = text(tree, "type");
        return switch (type) {
            case LIMIT ->
                new LimitReached(
                        text(tree, "text"),
                        text(tree, "key"),
                        number(tree, "used"),
                        number(tree, "cap"),
                        freesAt(tree));
            case BUDGET ->
                new BudgetSpent(text(tree, "text"), number(tree, "used"), number(tree, "cap"), freesAt(tree));
            case EXCLUSIVE -> new Superseded(text(tree, "group"), text(tree, "promotion"), text(tree, "rule"));
            default -> throw new IllegalArgumentException("no reason has the type \"" + type + "\"");
        };
    }

    private static ObjectNode typed(String type) {
        return CanonicalJson.NODES.objectNode().put("type", type);
    }

    private static ObjectNode taken(ObjectNode tree, long used, long cap, @Nullable Instant freesAt) {
        return tree.put("used", used).put("cap", cap).put("frees_at", freesAt == null ? null : freesAt.toString());
    }

    private static @Nullable Instant freesAt(JsonNode tree) {
        String text = optionalText(tree, "frees_at");
        return text == null ? null : Instant.parse(text);
    }
}
