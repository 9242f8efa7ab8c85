package io.promoment.rules.engine;

import io.promoment.core.activity.Activity;
import io.promoment.core.activity.Profile;
import io.promoment.core.customer.Customer;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a decision keeps of a value that a rule bound: scalars as they are, of a part of the model only what it is called. */
final class References {
    /** Enough to recognise a list by; a decision is kept for years. */
    private static final int LONGEST_LIST = 20;

    /** How the records of the model are asked for their ids; to look it up anew each time showed in profiles. */
    private static final ClassValue<Optional<Method>> IDS = new ClassValue<>() {
        @Override
        protected Optional<Method> computeValue(Class<?> type) {
            return accessorOfId(type);
        }
    };

    private References() {}

    /** In the form that bindings have; null where there is nothing to say. */
    static @Nullable Object of(@Nullable Object value) {
        if (value == null || isScalar(value)) {
            return value;
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .limit(LONGEST_LIST)
                    .map(References::of)
                    .filter(Objects::nonNull)
                    .toList();
        }
        return reference(value);
    }

    private static boolean isScalar(Object value) {
        return value instanceof String
                || value instanceof Long
                || value instanceof Integer
                || value instanceof BigDecimal
                || value instanceof Boolean
                || value instanceof Instant
                || value instanceof LocalDate;
    }

    private static SortedMap<String, Object> reference(Object part) {
        SortedMap<String, Object> reference = new TreeMap<>();
        reference.put("fact", part.getClass().getSimpleName());
        String id = id(part);
        if (id != null) {
            reference.put("id", id);
        }
        return reference;
    }

    private static @Nullable String id(Object part) {
        if (part instanceof Activity activity) {
            return activity.id();
        }
        if (part instanceof Profile profile) {
            return profile.key();
        }
        return part instanceof Customer customer ? customer.id() : idOfRecord(part);
    }

    private static @Nullable String idOfRecord(Object part) {
        Optional<Method> id = IDS.get(part.getClass());
        return id.isEmpty() ? null : value(id.get(), part);
    }

    private static Optional<Method> accessorOfId(Class<?> type) {
        return Stream.ofNullable(type.getRecordComponents())
                .flatMap(Stream::of)
                .filter(component -> component.getName().equals("id") && component.getType() == String.class)
                .map(RecordComponent::getAccessor)
                .findFirst();
    }

    private static @Nullable String value(Method id, Object part) {
        try {
            return (String) id.invoke(part);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record of the model must let its id be read", e);
        }
    }
}
