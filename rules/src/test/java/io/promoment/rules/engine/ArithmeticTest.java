package io.promoment.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ArithmeticTest {

    @Test
    void isAbsentWithAnAbsentValue() {
        assertThat(Arithmetic.plus(null, 1L)).isNull();
        assertThat(Arithmetic.minus(1L, null)).isNull();
        assertThat(Arithmetic.times(null, 0L)).isNull();
        assertThat(Arithmetic.by(null, 0L)).isNull();
        assertThat(Arithmetic.decimalBy(null, BigDecimal.ZERO)).isNull();
        assertThat(Arithmetic.percent(null, "5")).isNull();
    }

    @Test
    void failsInsteadOfWrapping() {
        assertThatThrownBy(() -> Arithmetic.plus(Long.MAX_VALUE, 1L)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Arithmetic.minus(Long.MIN_VALUE, 1L)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Arithmetic.times(Long.MAX_VALUE, 2L)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Arithmetic.by(Long.MIN_VALUE, -1L)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Arithmetic.by(1L, 0L)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Arithmetic.percent(BigDecimal.valueOf(Long.MAX_VALUE), "101"))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void dropsTheRemainderOfWholeNumbers() {
        assertThat(Arithmetic.by(7L, 2L)).isEqualTo(3);
        assertThat(Arithmetic.by(-7L, 2L)).isEqualTo(-3);
    }

    @Test
    void keepsDecimalsExact() {
        assertThat(Arithmetic.decimalPlus(new BigDecimal("0.1"), new BigDecimal("0.2")))
                .isEqualTo("0.3");
        assertThat(Arithmetic.decimalBy(BigDecimal.ONE, new BigDecimal(3)))
                .isEqualTo("0.3333333333333333333333333333333333");
    }

    @Test
    void roundsPercentHalfUp() {
        assertThat(Arithmetic.percent(BigDecimal.valueOf(250), "1.5")).isEqualTo(4);
        assertThat(Arithmetic.percent(BigDecimal.valueOf(-250), "1.0")).isEqualTo(-3);
        assertThat(Arithmetic.percent(BigDecimal.valueOf(249), "1")).isEqualTo(2);
    }

    @Test
    void comparesNumbersByValueAndNothingWithAbsence() {
        assertThat(Comparison.equal(new BigDecimal("19.90"), new BigDecimal("19.9")))
                .isTrue();
        assertThat(Comparison.less(5L, new BigDecimal("5.1"))).isTrue();
        assertThat(Comparison.different(null, 5L)).isFalse();
        assertThat(Comparison.different(null, null)).isFalse();
        assertThat(Comparison.equal(null, null)).isFalse();
        assertThat(Comparison.noneOf("a", "b", null)).isFalse();
    }
}
