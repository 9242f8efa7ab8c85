package io.promoment.rules.scenario;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads YAML into nodes with places; without aliases, which would let a small file describe an endless one. */
final class Yaml {
    private static final String WELL_FORMED =
            "indent with spaces, close every quote and bracket, and put texts that hold : or # into quotes";
    /** Deeper than any activity; what is deeper than this was not written by a person. */
    private static final int DEEPEST = 40;

    /** A longer number is none that anything is counted in, and turning its digits into one takes for ever. */
    private static final int LONGEST_NUMBER = 100;

    private static final Pattern PLACE = Pattern.compile("line ([0-9]{1,8}), column ([0-9]{1,8}):");

    private static final YAMLFactory FACTORY = new YAMLFactory();

    private final Complaints complaints;
    private final YAMLParser parser;
    private int depth;

    private Yaml(Complaints complaints, YAMLParser parser) {
        this.complaints = complaints;
        this.parser = parser;
    }

    /** The one document of the text; from where it is no YAML on, nothing is read. */
    static Node read(String text, Complaints complaints) {
        try (YAMLParser parser = FACTORY.createParser(text)) {
            return new Yaml(complaints, parser).document();
        } catch (JsonProcessingException broken) {
            complaints.add(place(broken), "", "this is not YAML: " + inOneLine(broken), WELL_FORMED);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory could not be read", impossible);
        }
        return new Node.Missing(complaints.muted(), Place.TOP);
    }

    private Node document() throws IOException {
        if (parser.nextToken() == null) {
            complaints.add(Place.TOP, "", "the file is empty", "write at least one scenario");
            return new Node.Missing(complaints.muted(), Place.TOP);
        }
        Node node = node();
        if (parser.nextToken() != null) {
            complaints.add(place(), "", "a second document begins here", "write one list");
        }
        return node;
    }

    private Node node() throws IOException {
        Place place = place();
        if (parser.isCurrentAlias()) {
            complaints.add(place, parser.getText(), "aliases are not read", "write the value out");
            return new Node.Missing(complaints.muted(), place);
        }
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT) {
            return nested(token, place);
        }
        return new Node.Scalar(complaints, place, scalar(token));
    }

    private Node nested(JsonToken token, Place place) throws IOException {
        if (depth >= DEEPEST) {
            complaints.add(place, "", "this is nested more than " + DEEPEST + " deep", "");
            parser.skipChildren();
            return new Node.Missing(complaints.muted(), place);
        }
        depth++;
        Node node = token == JsonToken.START_ARRAY ? items(place) : fields(place);
        depth--;
        return node;
    }

    private Node items(Place place) throws IOException {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node());
        }
        return new Node.Items(complaints, place, items);
    }

    private Node fields(Place place) throws IOException {
        Map<String, Node> fields = new LinkedHashMap<>();
        Map<String, Place> keys = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Place at = place();
            parser.nextToken();
            if (keys.putIfAbsent(key, at) != null) {
                complaints.add(at, key, "\"" + key + "\" is given twice", "write it once");
            }
            fields.put(key, node());
        }
        return new Node.Fields(complaints, place, fields, keys);
    }

    private JsonNode scalar(JsonToken token) throws IOException {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (token.isNumeric() && parser.getText().length() > LONGEST_NUMBER) {
            complaints.add(place(), parser.getText(), "the number has more than " + LONGEST_NUMBER + " digits", "");
            return nodes.nullNode();
        }
        return switch (token) {
            case VALUE_NULL -> nodes.nullNode();
            case VALUE_TRUE, VALUE_FALSE -> nodes.booleanNode(parser.getBooleanValue());
            case VALUE_NUMBER_INT -> nodes.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> nodes.numberNode(parser.getDecimalValue());
            default -> nodes.textNode(parser.getText());
        };
    }

    private Place place() {
        return place(parser.currentTokenLocation());
    }

    private static Place place(JsonLocation location) {
        return location == null
                ? Place.TOP
                : new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    /** Where the parser gave up, which is the last place that it names. */
    private static Place place(JsonProcessingException broken) {
        Place place = place(broken.getLocation());
        Matcher named = PLACE.matcher(broken.getOriginalMessage());
        while (named.find()) {
            place = new Place(Integer.parseInt(named.group(1)), Integer.parseInt(named.group(2)));
        }
        return place;
    }

    /** Without the places and the text, which it quotes in lines of their own. */
    private static String inOneLine(JsonProcessingException broken) {
        return broken.getOriginalMessage()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith(" "))
                .collect(Collectors.joining(", "));
    }
}
