package io.promoment.rules.language;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words of DRL and Java that the language leaves out, with what to write instead. This only makes problems readable:
 * what is not in the grammar is refused whether it stands here or not.
 */
record LeftOut(String message, String instead) {

    private static final String ONLY_ACTIONS = "write calls like actions.grantReward(\"…\");";
    private static final String EFFECT = "a rule changes nothing but asks for actions";

    private static final Map<String, LeftOut> WORDS = Map.ofEntries(
            word("matches", "matches is left out: a pattern can take for ever", "use str[startsWith] or str[endsWith]"),
            word("soundslike", "soundslike is left out", "compare with =="),
            word("eval", "eval is left out", "write a constraint in the pattern"),
            word("new", "new is left out: nothing is created in a promotion", "write a literal or bind a value"),
            word("this", "this is left out", "write the accessor alone, or bind the pattern: $a : …"),
            word("null", "null is left out: nothing in the model is null", "ask path.absent"),
            word("instanceof", "instanceof is left out", "write a rule for each type of activity"),
            word("collect", "collect is left out", "use accumulate( … ; $n : count() )"),
            word("forall", "forall is left out", "use not( … ) with the opposite constraint"),
            word("over", "windows are left out", "use history.within(\"30 days\")"),
            word("entry", "entry points are left out", "everything is reached from the activity"),
            word("after", "after is left out", "compare times with > and <"),
            word("before", "before is left out", "compare times with > and <"),
            word("during", "during is left out", "compare times with >= and <"),
            word("salience", "salience is left out: order does not matter", "use @exclusive with @priority"),
            word("enabled", "rule attributes are left out", "pause the promotion"),
            word("date", "rule attributes are left out", "use @valid(\"… .. … Zone\")"),
            word(
                    "duration",
                    "rule attributes are left out",
                    "use @valid(\"… .. … Zone\"), or .expires(\"2 hours\") of an action"),
            word(
                    "timer",
                    "rule attributes are left out: rules run when something happens",
                    "use @valid, or compare local.hour"),
            word("calendars", "rule attributes are left out", "use @valid, or compare local.dayOfWeek and local.hour"),
            word("dialect", "dialect is left out", "remove it"),
            word("agenda", "rule attributes are left out", "use @exclusive"),
            word("activation", "rule attributes are left out", "use @exclusive"),
            word("ruleflow", "rule attributes are left out", "use @exclusive"),
            word("auto", "rule attributes are left out", "remove it"),
            word("no", "no-loop is left out: a rule cannot loop", "remove it"),
            word("lock", "lock-on-active is left out: a rule cannot loop", "remove it"),
            word("extends", "extends is left out", "write the constraints in this rule"),
            word("modify", EFFECT, ONLY_ACTIONS),
            word("update", EFFECT, ONLY_ACTIONS),
            word("insert", EFFECT, ONLY_ACTIONS),
            word("insertLogical", EFFECT, ONLY_ACTIONS),
            word("delete", EFFECT, ONLY_ACTIONS),
            word("retract", EFFECT, ONLY_ACTIONS),
            word("drools", "drools is left out", ONLY_ACTIONS),
            word("kcontext", "kcontext is left out", ONLY_ACTIONS),
            word("if", "if is left out", "put the condition before then, or write two rules"),
            word("do", "do is left out", "write one consequence, introduced by then"),
            word("for", "loops are left out", ONLY_ACTIONS),
            word("while", "loops are left out", ONLY_ACTIONS),
            word("return", "return is left out", ONLY_ACTIONS),
            word("try", "try is left out", ONLY_ACTIONS),
            word("throw", "throw is left out", ONLY_ACTIONS),
            word("var", "variables are left out in consequences", "bind the value before then: $x : path"),
            word("System", "the host is out of reach", ONLY_ACTIONS),
            word("Runtime", "the host is out of reach", ONLY_ACTIONS),
            word("java", "Java is out of reach", "use the words of the model"),
            word("'", "texts stand in double quotes", "write \"…\""),
            word("=", "= is no comparison", "write =="),
            word("=>", "=> is no comparison", "write >="),
            word("=<", "=< is no comparison", "write <="),
            word("<>", "<> is no comparison", "write !="),
            word("between", "between is left out", "write a >= 5, a <= 10"),
            word("like", "like is left out", "use str[startsWith] or str[endsWith]"),
            word("AND", "AND is left out", "write &&"),
            word("OR", "OR is left out", "write ||"),
            word("&", "& is left out", "write &&"),
            word("|", "| is left out", "write ||"),
            word("#", "# is left out", "write // before a comment, and no casts"),
            word("?", "? is left out", "write two rules, or && and ||"),
            word("[", "indexes are left out", "write metadata.text(\"…\") or a pattern over from"),
            word("!", "! stands before a condition", "navigation is total: write . instead of !."),
            word("%", "% is left out", "use percent(value, \"1.5\")"));

    static @Nullable LeftOut of(String word) {
        return WORDS.get(word);
    }

    private static Map.Entry<String, LeftOut> word(String word, String message, String instead) {
        return Map.entry(word, new LeftOut(message, instead));
    }
}
