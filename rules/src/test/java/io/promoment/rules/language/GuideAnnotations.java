package io.promoment.rules.language;

import static io.promoment.rules.language.GuideMarkdown.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each annotation of a rule takes and says. */
final class GuideAnnotations {
    private static final String CALENDAR = "`per calendar <day\\|week\\|month\\|year>`";
    private static final Map<String, List<String>> FORMS = forms();

    private GuideAnnotations() {}

    private static Map<String, List<String>> forms() {
        Map<String, List<String>> forms = new LinkedHashMap<>();
        forms.put("title", List.of(code("@title(\"…\")"), "what people call the rule"));
        forms.put("owner", List.of(code("@owner(\"…\")"), "who answers for it"));
        forms.put(
                "limit",
                List.of(
                        code("@limit(\"<n> per customer [and <accessor>] [per <n> <hours\\|days>]\", …)") + " or "
                                + CALENDAR,
                        "how often the rule may give to one customer; all of them hold"));
        forms.put(
                "budget",
                List.of(
                        code("@budget(\"<n> <actions\\|customers\\|points\\|amount CUR>\", …)") + ", then " + CALENDAR
                                + " or nothing",
                        "how much the rule may give in all; all of them hold"));
        forms.put(
                "valid",
                List.of(
                        code("@valid(\"2026-11-27T00:00 .. 2026-12-01T00:00 Europe/Warsaw\")"),
                        "when the activity must have occurred; the end is not included"));
        forms.put("exclusive", List.of(code("@exclusive(\"group\")"), "of the rules of a group one gives"));
        forms.put(
                "priority",
                List.of(code("@priority(10)"), "the highest of the group that may give does; 0 unless said"));
        forms.put("on_effects", List.of(code("@on_effects"), "fires also on what our own actions caused"));
        return forms;
    }

    static String table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("annotation", "what it says"));
        for (String name : Annotation.NAMES) {
            if (!FORMS.containsKey(name)) {
                throw new AssertionError("say in GuideAnnotations what @" + name + " takes");
            }
            rows.add(FORMS.get(name));
        }
        return GuideMarkdown.table(rows);
    }
}
