package io.promoment.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeysTest {
    private static final String SHOP = "shop-key-0123456789";
    private static final String TEAM = "team-key-0123456789";
    private static final String DESK = "desk-key-0123456789";
    private static final KeyRing OPEN = new KeyRing(new Settings(List.of(), List.of(), List.of()));
    private static final KeyRing KEYS = new KeyRing(new Settings(List.of(SHOP), List.of(TEAM), List.of(DESK)));

    private record Settings(List<String> intakes, List<String> authors, List<String> readers) implements KeySettings {
        @Override
        public Optional<List<String>> intake() {
            return intakes.isEmpty() ? Optional.empty() : Optional.of(intakes);
        }

        @Override
        public Optional<List<String>> author() {
            return authors.isEmpty() ? Optional.empty() : Optional.of(authors);
        }

        @Override
        public Optional<List<String>> reader() {
            return readers.isEmpty() ? Optional.empty() : Optional.of(readers);
        }
    }

    @Test
    void letsEveryRoleDoItsOwnAndNothingElse() {
        assertThat(status(SHOP, "POST", "/v1/activities")).isEqualTo(200);
        assertThat(status(SHOP, "GET", "/v1/customers/cust_1")).isEqualTo(403);
        assertThat(status(SHOP, "POST", "/v1/promotions/gold-welcome/publish")).isEqualTo(403);
        assertThat(status(DESK, "GET", "/v1/customers/cust_1")).isEqualTo(200);
        assertThat(status(DESK, "POST", "/v1/decisions/dec_event_1/replay")).isEqualTo(200);
        assertThat(status(DESK, "POST", "/v1/replays")).isEqualTo(200);
        assertThat(status(SHOP, "POST", "/v1/replays")).isEqualTo(403);
        assertThat(status(DESK, "POST", "/v1/activities")).isEqualTo(403);
        assertThat(status(DESK, "POST", "/v1/promotions/gold-welcome/publish")).isEqualTo(403);
        assertThat(status(DESK, "PUT", "/v1/promotions/gold-welcome/draft")).isEqualTo(403);
        assertThat(status(TEAM, "PUT", "/v1/promotions/gold-welcome/draft")).isEqualTo(200);
        assertThat(status(TEAM, "GET", "/v1/decisions")).isEqualTo(200);
        assertThat(status(TEAM, "POST", "/v1/activities")).isEqualTo(403);
    }

    @Test
    void asksForAKeyThatIsKnown() {
        assertThat(status(null, "GET", "/v1/activities")).isEqualTo(401);
        assertThat(status("", "GET", "/v1/activities")).isEqualTo(401);
        assertThat(status(DESK + "x", "GET", "/v1/activities")).isEqualTo(401);
        assertThat(status(DESK.substring(1), "GET", "/v1/nowhere")).isEqualTo(401);
    }

    @Test
    void takesTheKeyFromEitherHeader() {
        assertThat(Admission.key("Bearer " + DESK, null)).isEqualTo(DESK);
        assertThat(Admission.key("bearer  " + DESK + " ", null)).isEqualTo(DESK);
        assertThat(Admission.key(null, DESK)).isEqualTo(DESK);
        assertThat(Admission.key("Basic abc", DESK)).isEqualTo(DESK);
        assertThat(Admission.key(null, null)).isNull();
    }

    @Test
    void isOpenWithoutKeysToItsOwnMachineOnlyAndSaysSo() {
        assertThatCode(() -> Admission.check(OPEN, "POST", "/v1/activities", null))
                .doesNotThrowAnyException();
        assertThat(KeyCheck.startSentence(OPEN, "127.0.0.1").orElseThrow()).contains("No API keys");
        assertThat(KeyCheck.startSentence(OPEN, "localhost")).isPresent();
        assertThat(KeyCheck.startSentence(OPEN, "::1")).isPresent();
        assertThat(KeyCheck.startSentence(KEYS, "0.0.0.0")).isEmpty();
    }

    @Test
    void refusesToStartOpenToOtherMachines() {
        for (String host : List.of("0.0.0.0", "::", "10.1.2.3", "no-such-host.invalid")) {
            assertThatThrownBy(() -> KeyCheck.startSentence(OPEN, host))
                    .as(host)
                    .isInstanceOf(RefusedStartException.class)
                    .hasMessageContaining(host)
                    .hasMessageContaining("promoment.keys.intake");
        }
    }

    @Test
    void refusesKeysThatAreShortOrStandTwice() {
        assertThatThrownBy(() -> new KeyRing(new Settings(List.of("short"), List.of(), List.of())))
                .hasMessageStartingWith("The key 'intake 1' in promoment.keys.intake is shorter than 16 characters");
        assertThatThrownBy(() -> new KeyRing(new Settings(List.of(SHOP), List.of(), List.of(SHOP))))
                .hasMessageContaining("promoment.keys.reader")
                .hasMessageNotContaining(SHOP);
    }

    @Test
    void knowsWhoAskedByTheNameOfTheKey() {
        KeyRing keys = new KeyRing(
                new Settings(List.of(), List.of("ci:" + TEAM, "0123456789abcdef", "Ann Lee:" + SHOP), List.of(DESK)));
        assertThat(caller(keys, TEAM)).isEqualTo("ci");
        assertThat(caller(keys, "0123456789abcdef")).isEqualTo("author 2");
        assertThat(caller(keys, SHOP)).isEqualTo("Ann Lee");
        assertThat(caller(keys, DESK)).isEqualTo("reader 1");
        assertThat(caller(OPEN, null)).isEqualTo("localhost");
        assertThatThrownBy(() -> caller(keys, "ci:" + TEAM)).isInstanceOf(ProblemException.class);
    }

    private static String caller(KeyRing keys, @Nullable String key) {
        return Admission.check(keys, "GET", "/v1/promotions", key);
    }

    /** Red when the name counts as part of the key. */
    @Test
    void refusesAShortKeyWithALongName() {
        assertThatThrownBy(
                        () -> new KeyRing(new Settings(List.of(), List.of("the-team-of-promotions:short"), List.of())))
                .hasMessageStartingWith(
                        "The key 'the-team-of-promotions' in promoment.keys.author is shorter than 16 characters");
    }

    private static int status(@Nullable String key, String method, String path) {
        try {
            Admission.check(KEYS, method, path, key);
            return 200;
        } catch (ProblemException refused) {
            return refused.problem().status();
        }
    }
}
