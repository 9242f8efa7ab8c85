package io.promoment.core.activity;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads JSON that two readers cannot understand differently, and whose numbers are cheap to compute with: the same bytes
 * are kept, digested and decided on for years.
 */
final class StrictJson {
    static final int DEEPEST = 100;

    private static final String PLAIN =
            "write it as RFC 8259 has it: keys and texts in double quotes, a comma between two"
                    + " members and none after the last, control characters escaped, no comment, no NaN";

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(PlainTree.MOST_DIGITS)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** What a lenient decoder puts in place of bytes that are no UTF-8; it may also have been sent. */
    private static final char REPLACEMENT = '\ufffd';

    private StrictJson() {}

    static JsonNode parse(byte[] json) throws InvalidActivityException {
        JsonNode tree = tree(text(json));
        check(tree);
        return tree;
    }

    /** Checks what a parser may let through: see {@link PlainTree}. */
    static void check(JsonNode tree) throws InvalidActivityException {
        new PlainTree(DEEPEST).check(tree);
    }

    private static String text(byte[] json) throws InvalidActivityException {
        String text = new String(json, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) < 0) {
            return text;
        }
        ByteBuffer bytes = ByteBuffer.wrap(json);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new InvalidActivityException("", "is not UTF-8 at byte " + bytes.position(), "send JSON in UTF-8");
        }
    }

    private static JsonNode tree(String json) throws InvalidActivityException {
        try (JsonParser parser = MAPPER.createParser(json)) {
            return tree(parser);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory could not be read", impossible);
        }
    }

    private static JsonNode tree(JsonParser parser) throws InvalidActivityException, IOException {
        try {
            JsonNode tree = MAPPER.readTree(parser);
            if (tree == null || tree.isMissingNode()) {
                throw new InvalidActivityException("", "is empty", "send a JSON object");
            }
            if (parser.nextToken() != null) {
                throw new InvalidActivityException(
                        "", "goes on after the JSON value" + place(parser.currentTokenLocation()), "send one value");
            }
            return tree;
        } catch (StreamConstraintsException tooMuch) {
            throw new InvalidActivityException(pointer(parser), "is larger than what is read", limit(tooMuch));
        } catch (JsonEOFException truncated) {
            throw new InvalidActivityException(
                    "", "ends too early" + place(truncated.getLocation()), "send the whole JSON value");
        } catch (NumberFormatException beyondEveryExponent) {
            throw new InvalidActivityException(pointer(parser), PlainTree.OUT_OF_RANGE, PlainTree.IN_RANGE);
        } catch (JsonParseException broken) {
            throw broken(pointer(parser), broken);
        }
    }

    /** In our words: the parser's speak of its own settings. */
    private static InvalidActivityException broken(String pointer, JsonProcessingException broken) {
        String place = place(broken.getLocation());
        return broken.getOriginalMessage().startsWith("Duplicate field")
                ? new InvalidActivityException(pointer, "appears twice in its object" + place, "send each key once")
                : new InvalidActivityException(pointer, "is not JSON" + place, PLAIN);
    }

    private static String limit(StreamConstraintsException tooMuch) {
        return tooMuch.getOriginalMessage().contains("depth")
                ? "send at most " + DEEPEST + " levels of objects and arrays"
                : "send numbers of at most " + PlainTree.MOST_DIGITS + " digits, and shorter names and texts";
    }

    private static String pointer(JsonParser parser) {
        return parser.getParsingContext().pathAsPointer().toString();
    }

    private static String place(JsonLocation location) {
        return " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
