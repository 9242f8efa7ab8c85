package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.list;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A customer gave consents.
 *
 * @param consents those given now
 */
public record ConsentsGiven(About about, List<Consent> consents) implements Activity {
    public ConsentsGiven {
        consents = List.copyOf(consents);
    }

    static ConsentsGiven read(About about, JsonNode data) {
        return new ConsentsGiven(about, list(data.path("consents"), Consent::read));
    }

    @Override
    public ConsentsGiven in(Context context) {
        return new ConsentsGiven(about.in(context), consents);
    }
}
