package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.list;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A customer took consents back.
 *
 * @param consents those taken back now
 */
public record ConsentsRevoked(About about, List<Consent> consents) implements Activity {
    public ConsentsRevoked {
        consents = List.copyOf(consents);
    }

    static ConsentsRevoked read(About about, JsonNode data) {
        return new ConsentsRevoked(about, list(data.path("consents"), Consent::read));
    }

    @Override
    public ConsentsRevoked in(Context context) {
        return new ConsentsRevoked(about.in(context), consents);
    }
}
