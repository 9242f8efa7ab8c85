package io.promoment.rules.language;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The generated sections of the language guide, by the name in their marker. */
final class GuideReference {
    private final Map<String, Supplier<String>> sections = new LinkedHashMap<>();

    GuideReference(GuideJavadoc javadoc) {
        GuideModel model = new GuideModel(javadoc);
        sections.put("operators", GuideWords::operators);
        sections.put("functions", GuideWords::functions);
        sections.put("actions", () -> GuideWords.actions(javadoc));
        sections.put("annotations", GuideAnnotations::table);
        sections.put("left out", GuideLeftOut::table);
        sections.put("times", GuideWords::times);
        sections.put("bounds", GuideBounds::table);
        sections.put("activity types", model::types);
        sections.put("activity", model::everyActivity);
        sections.put("activity records", model::activities);
        sections.put("surroundings", model::surroundings);
        sections.put("payload", model::payload);
    }

    Set<String> names() {
        return sections.keySet();
    }

    String section(String name) {
        Supplier<String> section = sections.get(name);
        if (section == null) {
            throw new AssertionError("no section is called \"" + name + "\"; there are " + names());
        }
        return section.get();
    }
}
