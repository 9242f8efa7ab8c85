package io.promoment.app.promotions;

import io.promoment.api.Problem;
import io.promoment.api.Problem.Fault;
import io.promoment.api.ProblemType;
import io.promoment.app.http.ProblemException;
import java.util.List;
import java.util.regex.Pattern;

/** What a promotion may be called. */
final class PromotionNames {
    private static final int LONGEST = 100;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private PromotionNames() {}

    static boolean isName(String text) {
        return text.length() <= LONGEST && NAME.matcher(text).matches();
    }

    /** @throws ProblemException 400 */
    static void require(String name) {
        if (!isName(name)) {
            String detail = "'%s' is no name of a promotion".formatted(name);
            String hint = "use at most %d lower case letters, digits and single hyphens, a letter first: gold-welcome"
                    .formatted(LONGEST);
            throw new ProblemException(Problem.of(
                    ProblemType.INVALID_PARAMETER,
                    detail + ": " + hint,
                    List.of(Fault.inParameter("name", detail, hint))));
        }
    }
}
