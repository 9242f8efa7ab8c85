package io.promoment.core.audit;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Compares rows column by column. */
final class Columns {
    private Columns() {}

    /** Such as {@code status is "granted" instead of "suppressed"}; empty where they are equal. */
    static String differences(Record stored, Record sealed) {
        if (stored.equals(sealed)) {
            return "";
        }
        List<String> different = new ArrayList<>();
        for (RecordComponent column : sealed.getClass().getRecordComponents()) {
            Object is = value(column, stored);
            Object was = value(column, sealed);
            if (!Objects.equals(is, was)) {
                different.add(name(column) + " is " + shown(is) + " instead of " + shown(was));
            }
        }
        return String.join(", ", different);
    }

    private static Object value(RecordComponent column, Record row) {
        try {
            return column.getAccessor().invoke(row);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("the columns of a row can be read", impossible);
        }
    }

    private static String name(RecordComponent column) {
        return column.getName().replaceAll("(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private static String shown(Object value) {
        return value instanceof String text ? "\"" + text + "\"" : String.valueOf(value);
    }
}
