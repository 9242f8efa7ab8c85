package io.promoment.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StorableTextTest {
    @Test
    void keepsWhatAColumnCanKeepAndTheDigestOfWhatItCannot() {
        assertThat(StorableText.of("source:\u017c\u00f3\u0142w")).isEqualTo("source:\u017c\u00f3\u0142w");
        assertThat(StorableText.of("a\0b")).startsWith("sha256:").isNotEqualTo(StorableText.of("a\0c"));
        assertThat(StorableText.of("\ud83d")).startsWith("sha256:").isNotEqualTo(StorableText.of("\ud83e"));
        assertThat(StorableText.of("x".repeat(501))).hasSize("sha256:".length() + 64);
    }
}
