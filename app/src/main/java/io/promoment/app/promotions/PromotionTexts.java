package io.promoment.app.promotions;

import io.promoment.api.Difference;
import io.promoment.api.Problem;
import io.promoment.api.Problem.Fault;
import io.promoment.api.ProblemType;
import io.promoment.api.PromotionVersion;
import io.promoment.app.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The texts of a promotion by how people name them: the number of a version, {@code draft}, {@code live}. */
@ApplicationScoped
class PromotionTexts {
    private final PromotionRecords promotions;
    private final Drafts drafts;

    @Inject
    PromotionTexts(PromotionRecords promotions, Drafts drafts) {
        this.promotions = promotions;
        this.drafts = drafts;
    }

    Difference difference(String name, String from, String to) {
        return Differences.between(from, text(name, "from", from), to, text(name, "to", to));
    }

    private DraftStore.Text text(String name, String parameter, String named) {
        if (named.equals("draft")) {
            return drafts.saved(name).text();
        }
        if (named.equals("live")) {
            Integer inForce = promotions
                    .byName(name)
                    .orElseThrow(() -> PromotionProblems.unknown(name))
                    .inForce();
            // what is not in force is as if it were empty: all of the other text is new
            return inForce == null ? new DraftStore.Text(name, "", null) : text(name, parameter, inForce);
        }
        if (!named.matches("[1-9]\\d{0,8}")) {
            String detail = "%s is '%s'".formatted(parameter, named);
            throw new ProblemException(Problem.of(
                    ProblemType.INVALID_PARAMETER,
                    detail,
                    List.of(Fault.inParameter(parameter, detail, "the number of a version, draft or live"))));
        }
        return text(name, parameter, Integer.parseInt(named));
    }

    private DraftStore.Text text(String name, String parameter, int version) {
        PromotionVersion found = promotions
                .version(name, version)
                .orElseThrow(() -> PromotionProblems.noVersion(name, parameter, version));
        return new DraftStore.Text(name, found.drl(), found.scenarios());
    }
}
