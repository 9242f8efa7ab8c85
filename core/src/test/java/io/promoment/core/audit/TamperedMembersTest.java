package io.promoment.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.promoment.core.audit.SampleLog.Told;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** One value after the other in one line after the other: each is found in its own entry, and called what it is. */
class TamperedMembersTest {
    private static final int LAST = 6;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> lines = SampleLog.of(4).text().lines().toList();

    @TestFactory
    List<DynamicTest> namesEveryChangedMemberOfEveryEntry() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (int line = 1; line < lines.size(); line++) {
            int entry = line - 1;
            for (String pointer : values(JSON.readTree(lines.get(line)), "")) {
                tests.add(DynamicTest.dynamicTest("entry " + entry + " " + pointer, () -> named(entry, pointer)));
            }
        }
        assertThat(tests).hasSizeGreaterThan(120);
        return tests;
    }

    private void named(int entry, String pointer) throws Exception {
        List<String> tampered = new ArrayList<>(lines);
        JsonNode tree = JSON.readTree(lines.get(entry + 1));
        change(tree, pointer);
        tampered.set(entry + 1, tree.toString());

        Told told = SampleLog.verify(String.join("\n", tampered));

        assertThat(told.named()).contains(expected(pointer, entry) + " " + entry);
        assertThat(told.verdict().untouched()).isFalse();
    }

    private static String expected(String pointer, int entry) {
        boolean rows = pointer.startsWith("/record/firings")
                || pointer.startsWith("/record/actions")
                || pointer.equals("/record/activity/customer")
                || pointer.equals("/record/activity/position")
                || pointer.matches("/record/(after|before)/(digest|drl)");
        if (pointer.equals("/entry/index")) {
            return entry == LAST ? "cut" : "deleted";
        }
        return rows ? "differs" : "edited";
    }

    private static List<String> values(JsonNode node, String at) {
        List<String> pointers = new ArrayList<>();
        if (node.isObject()) {
            node.properties().forEach(member -> pointers.addAll(values(member.getValue(), at + "/" + member.getKey())));
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                pointers.addAll(values(node.get(index), at + "/" + index));
            }
        } else {
            pointers.add(at);
        }
        return pointers;
    }

    private static void change(JsonNode tree, String pointer) {
        int last = pointer.lastIndexOf('/');
        JsonNode parent = tree.at(pointer.substring(0, last));
        String name = pointer.substring(last + 1);
        JsonNode changed = changed(tree.at(pointer), name);
        if (parent instanceof ObjectNode object) {
            object.set(name, changed);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(name), changed);
        }
    }

    /** Still readable as what it was. */
    private static JsonNode changed(JsonNode value, String name) {
        if (value.isNumber()) {
            return JSON.getNodeFactory().numberNode(value.longValue() + 1_000);
        }
        if (value.isBoolean()) {
            return JSON.getNodeFactory().booleanNode(!value.booleanValue());
        }
        String text = value.asText();
        if (name.endsWith("at")) {
            return JSON.getNodeFactory().textNode(text.replaceFirst("^2026", "2027"));
        }
        if (name.equals("kind") && text.equals("decision")) {
            return JSON.getNodeFactory().textNode("change");
        }
        char first = text.charAt(0) == 'b' ? 'c' : 'b';
        return JSON.getNodeFactory().textNode(first + text.substring(1));
    }
}
