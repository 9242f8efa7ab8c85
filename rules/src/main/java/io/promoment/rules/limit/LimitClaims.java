package io.promoment.rules.limit;

import io.promoment.rules.language.Limit;
import java.util.ArrayList;
import java.util.List;

/** Limits count firings for each recipient: whoever gets two actions of one firing was given to once. */
final class LimitClaims {
    private LimitClaims() {}

    static List<Claim> of(AskedFiring firing, Asked asked) {
        List<Claim> claims = new ArrayList<>();
        List<Limit> limits = firing.rule().limits();
        for (int index = 0; index < limits.size(); index++) {
            Limit limit = limits.get(index);
            for (String recipient : firing.recipients()) {
                String key = Keys.limit(firing, index, recipient, asked);
                claims.add(new Claim(limit.text(), key, limit.cap(), 1, limit.period(), null, false));
            }
        }
        return claims;
    }
}
