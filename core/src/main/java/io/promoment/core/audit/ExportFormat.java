package io.promoment.core.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an export and a bundle as JSON, an object each:
 *
 * <pre>{@code
 * {"promoment_export":1,"origin":"…","key":"…","from":0,"to":7,"before":["base64"],"checkpoint":"signed note"}
 * {"entry":{"index":0,"batch":0,"at":"…","kind":"origin","id":"…","digest":"hex"},"hash":"base64","record":{…}}
 * {"checkpoint":"signed note"}
 * {"node":{"level":8,"index":0,"hash":"base64"}}
 * }</pre>
 *
 * and a bundle {@code {"entry":{…},"hash":"…","record":{…},"proof":{"size":7,"path":["base64"]},"checkpoint":"…","key":"…"}}. A
 * record that is no longer kept is null. Times are of UTC with six digits behind the second.
 */
public final class ExportFormat {
    static final int VERSION = 1;

    private static final String VERSION_MEMBER = "promoment_export";
    private static final int LONGEST_TEXT = 64 * 1024 * 1024;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_TEXT)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ExportFormat() {}

    public static String header(ExportHeader header) {
        ObjectNode tree = DecisionFormat.object();
        tree.put(VERSION_MEMBER, VERSION)
                .put("origin", header.origin())
                .put("key", header.key())
                .put("from", header.from())
                .put("to", header.to());
        base64(tree.putArray("before"), header.before());
        return tree.put("checkpoint", header.checkpoint()).toString();
    }

    /** Of anything but {@link ExportLine.Unreadable}. */
    public static String line(ExportLine line) {
        ObjectNode tree = DecisionFormat.object();
        if (line instanceof ExportLine.OfEntry of) {
            entry(tree, of.entry(), of.hash(), of.record());
        } else if (line instanceof ExportLine.OfCheckpoint checkpoint) {
            tree.put("checkpoint", checkpoint.note());
        } else if (line instanceof ExportLine.OfNode node) {
            tree.putObject("node")
                    .put("level", node.level())
                    .put("index", node.index())
                    .put("hash", node.hash().base64());
        } else {
            throw new IllegalArgumentException("what could not be read cannot be written");
        }
        return tree.toString();
    }

    public static String bundle(Bundle bundle) {
        ObjectNode tree = DecisionFormat.object();
        entry(tree, bundle.entry(), bundle.hash(), bundle.record());
        ObjectNode proof = tree.putObject("proof").put("size", bundle.proof().size());
        base64(proof.putArray("path"), bundle.proof().path());
        return tree.put("checkpoint", bundle.checkpoint())
                .put("key", bundle.key())
                .toString();
    }

    /** A record alone, as it stands in a line. */
    public static JsonNode record(AuditRecord record) {
        return RecordFormat.write(record);
    }

    static JsonNode tree(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException noJson) {
            throw new UnreadableAuditTextException("it is no JSON: " + noJson.getOriginalMessage(), noJson);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static boolean isHeader(JsonNode tree) {
        return tree.has(VERSION_MEMBER);
    }

    static ExportHeader readHeader(JsonNode tree) {
        Members members = new Members(tree, "the first line");
        long version = members.number(VERSION_MEMBER);
        if (version != VERSION) {
            throw new UnreadableAuditTextException(
                    "the export is of version " + version + "; this program reads " + VERSION);
        }
        ExportHeader header = new ExportHeader(
                members.text("origin"),
                members.text("key"),
                members.number("from"),
                members.number("to"),
                members.hashes("before"),
                members.text("checkpoint"));
        members.end();
        return header;
    }

    static ExportLine readLine(JsonNode tree) {
        Members members = new Members(tree, "the line");
        ExportLine line = members.has("entry")
                ? entry(members)
                : members.has("node")
                        ? node(members.object("node"))
                        : new ExportLine.OfCheckpoint(members.text("checkpoint"));
        members.end();
        return line;
    }

    static Bundle readBundle(JsonNode tree) {
        Members members = new Members(tree, "the bundle");
        ExportLine.OfEntry entry = entry(members);
        Members proof = members.object("proof");
        InclusionProof inclusion =
                new InclusionProof(entry.entry().index(), proof.number("size"), proof.hashes("path"));
        proof.end();
        Bundle bundle = new Bundle(
                entry.entry(),
                entry.hash(),
                entry.record(),
                inclusion,
                members.text("checkpoint"),
                members.text("key"));
        members.end();
        return bundle;
    }

    private static ExportLine.OfEntry entry(Members members) {
        Members row = members.object("entry");
        Entry entry = new Entry(
                row.number("index"),
                row.number("batch"),
                row.time("at"),
                EntryKind.of(row.text("kind")),
                row.text("id"),
                Digest.ofHex(row.text("digest")));
        row.end();
        Digest hash = Digest.ofBase64(members.text("hash"));
        JsonNode record = members.node("record");
        return new ExportLine.OfEntry(entry, hash, record.isNull() ? null : RecordFormat.read(entry.kind(), record));
    }

    private static ExportLine node(Members node) {
        ExportLine line = new ExportLine.OfNode(
                node.smallNumber("level"), node.number("index"), Digest.ofBase64(node.text("hash")));
        node.end();
        return line;
    }

    private static void entry(ObjectNode tree, Entry entry, Digest hash, @Nullable AuditRecord record) {
        tree.putObject("entry")
                .put("index", entry.index())
                .put("batch", entry.batch())
                .put("at", Micros.text(entry.at()))
                .put("kind", entry.kind().wireName())
                .put("id", entry.id())
                .put("digest", entry.digest().hex());
        tree.put("hash", hash.base64());
        tree.set("record", record == null ? tree.nullNode() : RecordFormat.write(record));
    }

    private static void base64(ArrayNode array, List<Digest> hashes) {
        hashes.forEach(hash -> array.add(hash.base64()));
    }
}
