package io.promoment.rules.language;

/** The type of an expression of the language. */
public sealed interface ValueType {

    /** Values that may be absent, except {@link #CONDITION}. */
    enum Scalar implements ValueType {
        TEXT("text"),
        WHOLE("a whole number"),
        DECIMAL("a decimal number"),
        FLAG("a flag"),
        INSTANT("a time"),
        DATE("a date"),
        /** What a comparison yields: true or false, never absent. */
        CONDITION("a condition"),
        /** The type of what could not be understood; nothing more is said about it. */
        UNKNOWN("unknown");

        private final String words;

        Scalar(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /** A record of the model; never absent itself, its scalars may be. */
    record Model(Class<?> type) implements ValueType {
        @Override
        public String words() {
            return type.getSimpleName();
        }
    }

    /** A list of texts or of records of the model; never absent. */
    record ListOf(ValueType element) implements ValueType {
        @Override
        public String words() {
            return "a list of " + element.words();
        }
    }

    /** How problems call it. */
    String words();

    /** Whether it is a number. */
    default boolean isNumber() {
        return this == Scalar.WHOLE || this == Scalar.DECIMAL;
    }

    /** Whether it is one value that can be compared. */
    default boolean isScalar() {
        return this instanceof Scalar && this != Scalar.CONDITION;
    }
}
