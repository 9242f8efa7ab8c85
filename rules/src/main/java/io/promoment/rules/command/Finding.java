package io.promoment.rules.command;

import io.promoment.rules.language.Problem;
import java.util.Comparator;

/** A problem and how much it weighs. */
record Finding(Severity severity, Problem problem) {
    static final Comparator<Finding> IN_ORDER_OF_THE_TEXT = Comparator.<Finding>comparingInt(
                    finding -> finding.problem().line())
            .thenComparingInt(finding -> finding.problem().column());

    enum Severity {
        ERROR("error"),
        WARNING("warning");

        private final String word;

        Severity(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    static Finding error(Problem problem) {
        return new Finding(Severity.ERROR, problem);
    }

    static Finding warning(Problem problem) {
        return new Finding(Severity.WARNING, problem);
    }

    /** About a file as a whole. */
    static Problem ofFile(String file, String message, String instead) {
        return new Problem(file, 1, 1, null, "", message, instead);
    }

    boolean isError() {
        return severity == Severity.ERROR;
    }
}
