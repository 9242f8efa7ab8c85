package io.promoment.rules.command;

import io.promoment.core.audit.Finding;
import io.promoment.core.audit.Verdict;
import java.util.function.Consumer;

/** Is told of findings as they are made, and of the verdict at the end. */
interface VerifyReport extends Consumer<Finding> {
    void print(Verdict verdict);
}
