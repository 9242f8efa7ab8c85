package io.promoment.rules.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads YAML into nodes with lines; without aliases, which would let a small file describe an endless one. */
final class Yaml {
    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String file;
    private final YAMLParser parser;

    private Yaml(String file, YAMLParser parser) {
        this.file = file;
        this.parser = parser;
    }

    static Node read(String file, String text) throws InvalidScenarioException {
        try (YAMLParser parser = FACTORY.createParser(text)) {
            return new Yaml(file, parser).document();
        } catch (JsonProcessingException broken) {
            throw new InvalidScenarioException(file, lineOf(broken), "this is not YAML: " + firstLine(broken));
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory could not be read", impossible);
        }
    }

    private Node document() throws IOException, InvalidScenarioException {
        if (parser.nextToken() == null) {
            throw new InvalidScenarioException(file, 1, "the file is empty; write at least one scenario");
        }
        Node node = node(line());
        if (parser.nextToken() != null) {
            throw new InvalidScenarioException(file, line(), "a second document begins here; write one list");
        }
        return node;
    }

    /** The line is that of the key where there is one, not of a value that begins below it. */
    private Node node(int line) throws IOException, InvalidScenarioException {
        if (parser.isCurrentAlias()) {
            throw new InvalidScenarioException(file, line, "aliases are not read; write the value out");
        }
        return switch (parser.currentToken()) {
            case START_ARRAY -> new Node.Items(file, line, items());
            case START_OBJECT -> new Node.Fields(file, line, fields());
            default -> new Node.Scalar(file, line, scalar(parser.currentToken()));
        };
    }

    private List<Node> items() throws IOException, InvalidScenarioException {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(line()));
        }
        return items;
    }

    private Map<String, Node> fields() throws IOException, InvalidScenarioException {
        Map<String, Node> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int line = line();
            parser.nextToken();
            fields.put(key, node(line));
        }
        return fields;
    }

    private JsonNode scalar(JsonToken token) throws IOException {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (token) {
            case VALUE_NULL -> nodes.nullNode();
            case VALUE_TRUE, VALUE_FALSE -> nodes.booleanNode(parser.getBooleanValue());
            case VALUE_NUMBER_INT -> nodes.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> nodes.numberNode(parser.getDecimalValue());
            default -> nodes.textNode(parser.getText());
        };
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private static int lineOf(JsonProcessingException broken) {
        return broken.getLocation() == null
                ? 1
                : Math.max(1, broken.getLocation().getLineNr());
    }

    private static String firstLine(JsonProcessingException broken) {
        return broken.getOriginalMessage().lines().findFirst().orElse("unreadable");
    }
}
