package io.promoment.rules.scenario;

import io.promoment.rules.explain.Element;
import io.promoment.rules.explain.Explanation;
import io.promoment.rules.language.Rule;
import io.promoment.rules.scenario.Unexercised.Missing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the scenarios of a promotion saw of its rules: which parts held at some time, and which failed. */
final class Coverage {
    /** One part of a rule, and what was seen of it. */
    private record Part(Element element, boolean held, boolean failed) {
        static Part unseen(Element element) {
            return new Part(element, false, false);
        }

        Part and(Element seen) {
            return new Part(element, held || seen.held() > 0, failed || seen.failed() > 0);
        }

        @Nullable
        Missing missing() {
            if (held) {
                return failed ? null : Missing.NEVER_FAILED;
            }
            return failed ? Missing.NEVER_HELD : Missing.NEVER_ASKED;
        }
    }

    private final Map<String, List<Part>> parts = new TreeMap<>();

    void add(Explanation explanation) {
        List<Element> seen =
                explanation.elements().stream().filter(Coverage::counts).toList();
        parts.merge(
                explanation.rule().name(),
                seen.stream().map(element -> Part.unseen(element).and(element)).toList(),
                (before, now) -> IntStream.range(0, seen.size())
                        .mapToObj(index -> before.get(index).and(seen.get(index)))
                        .toList());
    }

    /** That a rule saw activities of other types, or effects, shows nothing that its author wrote. */
    private static boolean counts(Element element) {
        return element.kind() != Element.Kind.TYPE && element.kind() != Element.Kind.EFFECTS;
    }

    List<Unexercised> unexercised(List<Rule> rules) {
        List<Unexercised> unexercised = new ArrayList<>();
        for (Rule rule : rules) {
            for (Part part : parts.getOrDefault(rule.name(), List.of())) {
                Missing missing = part.missing();
                if (missing != null) {
                    Element element = part.element();
                    unexercised.add(new Unexercised(
                            rule.name(),
                            element.position().line(),
                            element.position().column(),
                            element.text(),
                            missing));
                }
            }
        }
        return unexercised;
    }
}
