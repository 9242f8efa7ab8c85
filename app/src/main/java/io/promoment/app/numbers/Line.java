package io.promoment.app.numbers;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The numbers of one line by step, 0 where there are none. */
final class Line {
    private final Map<String, @Nullable String> labels;
    private final Map<String, BigInteger[]> values = new HashMap<>();

    Line(Map<String, @Nullable String> labels, List<String> values, int steps) {
        this.labels = labels;
        values.forEach(name -> {
            BigInteger[] zeros = new BigInteger[steps];
            Arrays.fill(zeros, BigInteger.ZERO);
            this.values.put(name, zeros);
        });
    }

    void set(String value, int step, BigDecimal number) {
        of(value)[step] = number.toBigIntegerExact();
    }

    /** A label that always is. */
    String label(String name) {
        String label = labels.get(name);
        if (label == null) {
            throw new IllegalStateException("Numbers have no " + name);
        }
        return label;
    }

    /** Null where it is none, or an empty text. */
    @Nullable
    String optional(String name) {
        String label = labels.get(name);
        return label == null || label.isEmpty() ? null : label;
    }

    List<Long> longs(String value) {
        return Arrays.stream(of(value)).map(BigInteger::longValueExact).toList();
    }

    List<BigInteger> numbers(String value) {
        return List.of(of(value));
    }

    long total(String value) {
        return sum(value).longValueExact();
    }

    BigInteger sum(String value) {
        return Arrays.stream(of(value)).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private BigInteger[] of(String value) {
        BigInteger[] numbers = values.get(value);
        if (numbers == null) {
            throw new IllegalStateException("Nothing is counted as " + value);
        }
        return numbers;
    }
}
