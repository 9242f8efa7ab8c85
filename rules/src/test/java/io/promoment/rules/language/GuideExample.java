package io.promoment.rules.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A DRL block of the documentation as a promotion: whole, a rule, annotations, a consequence, or patterns one below the other. */
final class GuideExample {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package promotions\\.([a-z0-9_]+)$");
    private static final Pattern RULE = Pattern.compile("(?m)^rule \"([a-z0-9 ]+):");
    private static final Pattern BEGINS_A_PATTERN = Pattern.compile("^(\\$[A-Za-z0-9]+ : )?([A-Z][A-Za-z]+)\\(.*");
    private static final String LIMIT = "@limit(\"1 per customer\")";
    private static final String ORDER = "$a : OrderPaid( $total : order.totalAmount )";
    private static final String ACTIONS =
            "actions.addPoints(\"Juniper Rewards\", 50, \"r\");\nactions.creditGift(\"GC-1\", 100, \"r\");";

    private GuideExample() {}

    /** The promotions it makes, each of which is accepted or refused by itself. */
    static List<PromotionSource> of(GuidePage.Block block) {
        String text = block.text();
        String start = text.lines()
                .filter(line -> !line.startsWith("//"))
                .collect(Collectors.joining("\n"))
                .strip();
        if (start.startsWith("package ")) {
            return List.of(source(name(PACKAGE, text), text));
        }
        if (start.startsWith("rule ")) {
            String name = name(RULE, text);
            return List.of(source(name, "package promotions." + name.replace('-', '_') + "\n" + text));
        }
        if (start.startsWith("@")) {
            return text.lines().map(line -> example(line, ORDER, ACTIONS)).toList();
        }
        if (start.startsWith("when")) {
            return List.of(source("example", "package promotions.example\nrule \"example: it\"\n" + text + "\nend\n"));
        }
        if (start.startsWith("actions")) {
            return List.of(example("", ORDER, text));
        }
        return patterns(text).stream()
                .map(when -> example(LIMIT, when, ACTIONS))
                .toList();
    }

    /** What the guard says of a block that is refused or warned of, one after the other. */
    static List<String> said(GuidePage.Block block) {
        boolean refused = block.info().equals("drl refused");
        return of(block).stream()
                .map(Guard::check)
                .flatMap(checked -> (refused ? problems(checked) : checked.warnings()).stream())
                .map(problem ->
                        problem.instead().isEmpty() ? problem.message() : problem.message() + "; " + problem.instead())
                .toList();
    }

    private static List<Problem> problems(Checked checked) {
        return checked instanceof Checked.Refused refused ? refused.problems() : List.of();
    }

    /** The examples that are no promotions of their own as one. */
    static PromotionSource joined(List<PromotionSource> examples) {
        StringBuilder rules = new StringBuilder("package promotions.example\n");
        for (PromotionSource example : examples) {
            if (example.name().equals("example")) {
                String rule = example.drl().substring(example.drl().indexOf('\n') + 1);
                rules.append(rule.replace("\"example: it\"", "\"example: " + rules.length() + "\""));
            }
        }
        return source("example", rules.toString());
    }

    private static String name(Pattern form, String text) {
        Matcher name = form.matcher(text);
        if (!name.find()) {
            throw new AssertionError("no name of a promotion in:\n" + text);
        }
        return name.group(1).replaceAll("[_ ]", "-");
    }

    private static List<String> patterns(String text) {
        List<String> patterns = new ArrayList<>();
        for (String line : text.lines().toList()) {
            Matcher begin = BEGINS_A_PATTERN.matcher(line);
            boolean begins = begin.matches() && Vocabulary.activityTypes().containsKey(begin.group(2));
            if (begins || patterns.isEmpty()) {
                patterns.add(line);
            } else {
                patterns.set(patterns.size() - 1, patterns.get(patterns.size() - 1) + "\n" + line);
            }
        }
        return patterns;
    }

    private static PromotionSource example(String annotations, String when, String then) {
        return source(
                "example",
                "package promotions.example\nrule \"example: it\"\n" + annotations + "\nwhen\n" + when + "\nthen\n"
                        + then + "\nend\n");
    }

    private static PromotionSource source(String name, String drl) {
        return new PromotionSource(name, name + ".drl", drl);
    }
}
