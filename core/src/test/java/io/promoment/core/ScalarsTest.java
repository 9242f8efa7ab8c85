package io.promoment.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class ScalarsTest {

    @Test
    void givesEachValueOneForm() {
        assertThat(Scalars.of(7)).isEqualTo(7L);
        assertThat(Scalars.of(BigInteger.TEN)).isEqualTo(10L);
        assertThat(Scalars.of(new BigDecimal("5"))).isEqualTo(5L);
        assertThat(Scalars.of(new BigDecimal("1E+2"))).isEqualTo(100L);
        assertThat(Scalars.of(new BigDecimal("1.50"))).isEqualTo(new BigDecimal("1.50"));
        assertThat(Scalars.of(Instant.parse("2026-09-01T08:00:00Z"))).isEqualTo("2026-09-01T08:00:00Z");
        assertThat(Scalars.of(LocalDate.of(2028, 2, 29))).isEqualTo("2028-02-29");
    }

    @Test
    void readsBackWhatEqualsTheOriginal() {
        Map<String, Object> values = new HashMap<>();
        values.put("text", "Żółć");
        values.put("whole", new BigDecimal("1E+3"));
        values.put("huge", new BigInteger("123456789012345678901234567890"));
        values.put("exponent", new BigDecimal("1E+100"));
        values.put("decimal", new BigDecimal("19.90"));
        values.put("flag", true);
        values.put("list", List.of("a", 1, new BigDecimal("0.5")));
        values.put("nested", Map.of("b", 1, "a", List.of()));
        SortedMap<String, Object> copy = Scalars.copyOf(values);

        SortedMap<String, Object> read = Scalars.read(CanonicalJson.read(CanonicalJson.write(Scalars.tree(copy))));

        assertThat(read).isEqualTo(copy);
    }

    @Test
    void leavesOutWhatIsAbsentAndSortsTheRest() {
        Map<String, Object> values = new HashMap<>();
        values.put("b", 1);
        values.put("gone", null);
        values.put("a", 2);

        assertThat(CanonicalJson.text(Scalars.tree(Scalars.copyOf(values)))).isEqualTo("{\"a\":2,\"b\":1}");
    }

    @Test
    void refusesDoublesAndForeignObjects() {
        assertThatThrownBy(() -> Scalars.of(0.1)).hasMessageContaining("a Double is neither text");
        assertThatThrownBy(() -> Scalars.of(new Object())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void handsOutNothingThatCanBeChanged() {
        SortedMap<String, Object> copy = Scalars.copyOf(Map.of("list", List.of(1)));

        assertThatThrownBy(() -> copy.put("more", 1)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ((List<?>) copy.get("list")).clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
