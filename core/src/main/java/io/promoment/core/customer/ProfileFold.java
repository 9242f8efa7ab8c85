package io.promoment.core.customer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.promoment.core.activity.Activity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Folds {@code data.customer}. It is read as a JSON merge patch (RFC 7396), because most activities carry a short profile:
 * a member replaces, null clears, and what is missing or of a wrong type says nothing.
 */
final class ProfileFold {
    private static final List<String> TEXTS =
            List.of(Customer.SOURCE_ID, Customer.NAME, Customer.EMAIL, Customer.PHONE);

    private ProfileFold() {}

    static void apply(Activity activity, Draft draft) {
        JsonNode profile = activity.data().json().path("customer");
        TEXTS.forEach(field -> text(profile, field, draft));
        birthdate(activity, profile, draft);
        JsonNode address = profile.path("address");
        for (String field : List.of(Customer.CITY, Customer.COUNTRY)) {
            if (address.isNull()) {
                draft.keep(Shelf.PROFILE, field, NullNode.getInstance());
            }
            text(address, field, draft);
        }
        for (Map.Entry<String, JsonNode> member : profile.path("metadata").properties()) {
            draft.keep(Shelf.METADATA, member.getKey(), member.getValue());
        }
    }

    private static void text(JsonNode object, String field, Draft draft) {
        JsonNode value = object.path(field);
        if (value.isTextual() || value.isNull()) {
            draft.keep(Shelf.PROFILE, field, value);
        }
    }

    private static void birthdate(Activity activity, JsonNode profile, Draft draft) {
        LocalDate birthdate = activity.profile().birthdate();
        if (birthdate != null) {
            draft.keep(Shelf.PROFILE, Customer.BIRTHDATE, TextNode.valueOf(birthdate.toString()));
        } else if (profile.path(Customer.BIRTHDATE).isNull()) {
            draft.keep(Shelf.PROFILE, Customer.BIRTHDATE, NullNode.getInstance());
        }
    }
}
