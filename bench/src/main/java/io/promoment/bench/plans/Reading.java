package io.promoment.bench.plans;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * What the statements of one request read.
 *
 * @param indexes by the names of the schema
 * @param scanned tables of which partitions were read whole
 * @param buffers pages of 8 kB, from memory or not
 * @param rows that were looked at, passed or not
 * @param ms within the database, without planning
 */
record Reading(NavigableSet<String> indexes, NavigableSet<String> scanned, long buffers, long rows, double ms) {

    /** @param names of the indexes in the schema, by the names of those of the partitions */
    static Reading of(List<JsonNode> plans, Map<String, String> names) {
        Walk walk = new Walk(names);
        double ms = 0;
        long buffers = 0;
        for (JsonNode plan : plans) {
            JsonNode root = plan.required("Plan");
            walk.visit(root);
            buffers += root.path("Shared Hit Blocks").asLong()
                    + root.path("Shared Read Blocks").asLong();
            ms += plan.required("ms").asDouble();
        }
        return new Reading(walk.indexes, walk.scanned, buffers, walk.rows, ms);
    }

    /** The month that has just begun may be smaller than its index. */
    private static final int FEW = 1_000;

    private static final class Walk {
        private final Map<String, String> names;
        private final NavigableSet<String> indexes = new TreeSet<>();
        private final NavigableSet<String> scanned = new TreeSet<>();
        private long rows;

        Walk(Map<String, String> names) {
            this.names = names;
        }

        void visit(JsonNode node) {
            long loops = node.path("Actual Loops").asLong();
            if (loops > 0) {
                look(node, loops);
                node.path("Plans").forEach(this::visit);
            }
        }

        private void look(JsonNode node, long loops) {
            String type = node.required("Node Type").asText();
            double looked = node.path("Actual Rows").asDouble()
                    + node.path("Rows Removed by Filter").asDouble();
            if (node.has("Index Name")) {
                String index = node.required("Index Name").asText();
                indexes.add(names.getOrDefault(index, index));
            }
            if (node.has("Relation Name") || node.has("Index Name")) {
                rows += Math.round(looked * loops);
            }
            if (type.equals("Seq Scan") && looked > FEW) {
                scanned.add(node.required("Relation Name").asText().replaceFirst("_\\d{4}_\\d\\d$", ""));
            }
        }
    }
}
