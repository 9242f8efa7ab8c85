package io.promoment.rules.command;

import io.promoment.rules.compile.Compilation;
import io.promoment.rules.compile.CompiledPromotion;
import io.promoment.rules.compile.PromotionCompiler;
import io.promoment.rules.language.PromotionSource;
import io.promoment.rules.language.PromotionText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one promotion.
 *
 * @param findings in the order of the text
 * @param compiled null where it cannot be
 * @param texts what was read, by file, to quote from
 * @param unreadable why files could not be read, a sentence each
 */
record Checkup(
        PromotionFile file,
        List<Finding> findings,
        @Nullable CompiledPromotion compiled,
        Map<String, String> texts,
        List<String> unreadable) {

    Checkup {
        findings = List.copyOf(findings);
        texts = Map.copyOf(texts);
        unreadable = List.copyOf(unreadable);
    }

    static List<Checkup> all(List<PromotionFile> files) {
        PromotionCompiler compiler = new PromotionCompiler();
        return files.stream().map(file -> of(file, compiler)).toList();
    }

    private static Checkup of(PromotionFile file, PromotionCompiler compiler) {
        try {
            PromotionText read = FileText.read(file.drl());
            return read instanceof PromotionText.Unreadable bytes
                    ? new Checkup(file, List.of(Finding.error(bytes.problem())), null, Map.of(), List.of())
                    : of(file, ((PromotionText.Text) read).text(), compiler);
        } catch (UnreadableFileException unreadable) {
            return new Checkup(file, List.of(), null, Map.of(), List.of(unreadable.sentence()));
        }
    }

    private static Checkup of(PromotionFile file, String text, PromotionCompiler compiler) {
        String name = file.drl().toString();
        Compilation compilation = compiler.compile(new PromotionSource(file.promotion(), name, text));
        CompiledPromotion compiled = compilation instanceof Compilation.Compiled done ? done.promotion() : null;
        return new Checkup(file, findings(compilation), compiled, Map.of(name, text), List.of());
    }

    private static List<Finding> findings(Compilation compilation) {
        List<Finding> findings = new ArrayList<>();
        if (compilation instanceof Compilation.Refused refused) {
            refused.problems().forEach(problem -> findings.add(Finding.error(problem)));
        }
        compilation.warnings().forEach(problem -> findings.add(Finding.warning(problem)));
        findings.sort(Finding.IN_ORDER_OF_THE_TEXT);
        return findings;
    }
}
