package io.promoment.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.promoment.app.intake.Received;
import io.promoment.core.decision.DecidedAction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One person under several keys: the same in one batch and one by one. */
@QuarkusTest
class AliasesTest extends LawTest {
    private String crm;

    @BeforeEach
    void freshSourceId() {
        crm = Posts.unique("crm-");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsTheIdAsTheCustomerThatWasKnownFirst(boolean together) throws Exception {
        List<Decided> decided = decide(
                together,
                event("visit", Posts.both(customer, crm)),
                event("visit", Posts.sourceId(crm)),
                event("visit", Posts.id(customer)));

        assertThat(decided).extracting(Decided::customer).containsOnly(customer);
        assertThat(decided).extracting(Decided::position).containsExactly(1L, 2L, 3L);
        assertThat(decided.get(2).outcome().actions())
                .extracting(DecidedAction::recipient)
                .hasSize(2)
                .containsOnly(customer);
    }

    /** Red when the id becomes the customer whenever there is one: the past under the other key was lost. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsTheSourceIdAsTheCustomerThatWasKnownFirst(boolean together) throws Exception {
        List<Decided> decided = decide(
                together,
                event("visit", Posts.sourceId(crm)),
                event("visit", Posts.both(customer, crm)),
                event("visit", Posts.id(customer)),
                event("visit", Posts.sourceId(crm)));

        assertThat(decided).extracting(Decided::customer).containsOnly("source:" + crm);
        assertThat(decided).extracting(Decided::position).containsExactly(1L, 2L, 3L, 4L);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void letsTheIdStandForBothWhereBothHaveAPast(boolean together) throws Exception {
        List<Decided> decided = decide(
                together,
                event("visit", Posts.sourceId(crm)),
                event("visit", Posts.id(customer)),
                event("visit", Posts.both(customer, crm)),
                event("visit", Posts.sourceId(crm)));

        assertThat(decided)
                .extracting(Decided::customer)
                .containsExactly("source:" + crm, customer, customer, customer);
        assertThat(decided).extracting(Decided::position).containsExactly(1L, 1L, 2L, 3L);
    }

    /** Red when a customer with names becomes one himself: his names led to a customer who was none any more. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsTheNamesOfACustomerWhateverIdComesLater(boolean together) throws Exception {
        String second = Posts.unique("cust_");
        List<Decided> decided = decide(
                together,
                event("visit", Posts.sourceId(crm)),
                event("visit", Posts.both(customer, crm)),
                event("visit", Posts.id(second)),
                event("visit", Posts.both(second, crm)),
                event("visit", Posts.id(customer)),
                event("visit", Posts.sourceId(crm)));

        String first = "source:" + crm;
        assertThat(decided).extracting(Decided::customer).containsExactly(first, first, second, second, first, first);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void L8GivesOnceUnderAllNamesOfACustomer(boolean together) throws Exception {
        List<Decided> decided = decide(
                together,
                event("coming", Posts.sourceId(crm)),
                event("coming", Posts.both(customer, crm)),
                event("coming", Posts.id(customer)));

        assertThat(decided)
                .extracting(one -> one.outcome().actions().get(0).status().wireName())
                .containsExactly("granted", "suppressed", "suppressed");
    }

    /** Red when recipients are looked up before the names of the same batch are known: the friend got points twice. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void L8CountsRecipientsUnderTheCustomerTheyAreKnownAs(boolean together) throws Exception {
        List<Decided> decided = decide(
                together,
                event("visit", Posts.sourceId(crm)),
                referral(Posts.sourceId(crm)),
                event("visit", Posts.both(customer, crm)),
                referral(Posts.id(customer)));

        assertThat(decided.get(3).outcome().actions())
                .extracting(action -> action.recipient() + " " + action.status().wireName())
                .containsExactly("source:" + crm + " suppressed");
    }

    /** Red when a name counts for the turns before the one that brought it. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void knowsARecipientUnderTheNamesOfThatMoment(boolean together) throws Exception {
        List<Decided> decided = decide(
                together,
                received(Posts.referral(Posts.unique("event_"), Posts.id(customer), Posts.sourceId(crm), TODAY)),
                event("visit", Posts.both(customer, crm)),
                received(Posts.referral(Posts.unique("event_"), Posts.id(customer), Posts.sourceId(crm), TODAY)));

        assertThat(List.of(decided.get(0), decided.get(2)))
                .extracting(one -> one.outcome().actions().get(0).recipient())
                .containsExactly("source:" + crm, customer);
    }

    /** Red when an activity that is refused counts as the past of a key. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void learnsNothingFromAnActivityThatIsRefused(boolean together) throws Exception {
        String id = Posts.unique("event_");
        post(Posts.event(id, Posts.unique("cust_"), "visit", TODAY));
        Received refused = received(Posts.event(id, Posts.sourceId(crm), "visit", TODAY, "{}"));
        Received both = event("visit", Posts.both(customer, crm));
        List<CompletableFuture<Decided>> answers = new ArrayList<>();
        if (together) {
            answers.addAll(otherInstance().answersTo(List.of(refused, both)));
        } else {
            answers.addAll(otherInstance().answersTo(List.of(refused)));
            answers.addAll(otherInstance().answersTo(List.of(both)));
        }

        assertThatThrownBy(answers.get(0)::join).hasCauseInstanceOf(ActivityConflictException.class);
        assertThat(answers.get(1).join().customer()).isEqualTo(customer);
    }

    /** Red when a refused activity brings a name. */
    @Test
    void recordsNoAliasOfAnActivityThatIsRefused() throws Exception {
        String id = Posts.unique("event_");
        post(Posts.event(id, Posts.unique("cust_"), "visit", TODAY));
        List<CompletableFuture<Decided>> answers = otherInstance()
                .answersTo(List.of(
                        received(Posts.event(id, Posts.both(customer, crm), "visit", TODAY, "{}")),
                        event("visit", Posts.sourceId(crm))));

        assertThat(answers.get(0)).isCompletedExceptionally();
        assertThat(answers.get(1).join().customer()).isEqualTo("source:" + crm);
    }

    private Received event(String event, String keys) throws Exception {
        return received(Posts.event(Posts.unique("event_"), keys, event, TODAY, "{}"));
    }

    private Received referral(String referrer) throws Exception {
        return received(Posts.referral(Posts.unique("event_"), Posts.id(Posts.unique("cust_")), referrer, TODAY));
    }

    private List<Decided> decide(boolean together, Received... activities) {
        OtherInstance instance = otherInstance();
        return together
                ? instance.decide(List.of(activities))
                : List.of(activities).stream().map(instance::decide).toList();
    }

    /** Red when a dry run looks under one key only. */
    @Test
    void decidesDryForTheOneWhoIsKnownUnderTheOtherKey() throws Exception {
        otherInstance().decide(List.of(event("visit", Posts.sourceId(crm)), event("visit", Posts.sourceId(crm))));
        Received third = event("visit", Posts.both(customer, crm));
        Decided dry = pipeline.dryRun(third).toCompletableFuture().join();
        Decided kept = otherInstance().decide(third);

        assertThat(dry.customer()).isEqualTo(kept.customer());
        assertThat(dry.outcome()).isEqualTo(kept.outcome());
    }

    /** Red when only the keys that an activity carries are passed over, and not the customer whose names they are. */
    @Test
    void L3LetsNobodyGoBeforeHimselfUnderAnotherName() throws Exception {
        OtherInstance instance = otherInstance();
        instance.decide(event("visit", Posts.both(customer, crm)));
        String third = Posts.unique("cust_");
        instance.decide(event("visit", Posts.id(third)));
        List<Waiting> batch = OtherInstance.waiting(List.of(
                received(Posts.event(Posts.unique("event_"), Posts.both(third, crm), "visit", TODAY, "{}")),
                event("visit", Posts.id(customer))));
        try (Session elsewhere = new Session(source)) {
            elsewhere.execute("select from customer where id = '" + third + "' for update");
            assertThat(instance.passedOver(batch)).isEqualTo(batch);
        }
    }
}
