package io.promoment.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * L7: no promotion reaches the host, should the guard let it through. What goes to Drools here is the author's text; whether
 * an attack got anywhere is seen by what it did to the host. That the guard alone refuses them all is tested with the guard.
 * Exposing {@code java.lang.System}, or not looking at the classes before they are loaded, turned more than a hundred red.
 */
class HostAttacksTest {
    private static final List<Attack> ATTACKS = Attack.all();
    private static final Walls WALLS = Walls.all();
    /** As the printer writes it: calls, nothing but calls. */
    private static final String HARMLESS =
            """
            package promotions.test
            rule "test: it" when
            $a : OrderPaid( io.promoment.rules.engine.Comparison.more(this.order().totalAmount(), 1L) )
            OrderItem( $x : this.amount() ) from $a.order().items()
            then
            actions.addPoints("p", $x, "r");
            end
            """;
    /** What Drools makes of comparisons that are not printed as calls; refusing these alone would stop no attack. */
    private static final Pattern COMPARISONS = Pattern.compile(
            "org\\.drools\\.(model\\.(Index|PatternDSL)|modelcompiler\\.dsl|model\\.functions\\.Temporal).*");

    /** Attacks that nobody stops must have their effect: else stopping them would prove nothing. */
    @TestFactory
    Stream<DynamicTest> comesAsFarInStockDroolsAsItSays() {
        return each(attack -> assertThat(Stock.run(attack.unprinted())).isEqualTo(attack.unguarded()));
    }

    @TestFactory
    Stream<DynamicTest> l7IsStoppedByTheLoadersAlone() {
        Walls loaders = new Walls(WALLS.building(), WALLS.running(), null);
        return each(attack -> {
            Effects effects = new Effects();
            boolean changed = run(attack.unprinted(), loaders);
            assertThat(effects.happened() || changed).isFalse();
        });
    }

    @TestFactory
    Stream<DynamicTest> l7IsStoppedByTheScanAlone() {
        return each(attack -> {
            Effects effects = new Effects();
            ClassLoader everything = new Stock.Everything();
            try {
                boolean changed = fires(new Walls(everything, everything, WALLS.reach()).compile(attack.unprinted()));
                assertThat(changed).isFalse();
            } catch (NotCompiledException stopped) {
                assertThat(stopped.outside())
                        .filteredOn(reference ->
                                !COMPARISONS.matcher(reference.owner()).matches())
                        .hasSizeGreaterThan(attack.hasAnEffect() && stopped.getCause() == null ? 0 : -1);
            }
            assertThat(effects.happened()).isFalse();
        });
    }

    /** Whether it changed the facts, where it runs at all. */
    private static boolean run(String drl, Walls walls) {
        try {
            return fires(walls.compile(drl));
        } catch (NotCompiledException stopped) {
            return false;
        }
    }

    private static boolean fires(Model model) {
        return Stock.fire(Models.link(List.of(model), HostAttacksTest.class.getClassLoader()));
    }

    @Test
    void letsWhatAttacksNothingThroughEachWall() throws Exception {
        String drl = new Attack("harmless", HARMLESS, Attack.Unguarded.NOTHING).unprinted();
        ClassLoader everything = new Stock.Everything();

        assertThat(Stock.run(drl)).isEqualTo(Attack.Unguarded.NOTHING);
        assertThat(new Walls(everything, everything, WALLS.reach()).compile(drl).getRules())
                .hasSize(1);
        assertThat(new Walls(WALLS.building(), WALLS.running(), null)
                        .compile(drl)
                        .getRules())
                .hasSize(1);
    }

    @Test
    void hasTeeth() {
        assertThat(ATTACKS).hasSizeGreaterThanOrEqualTo(250);
        assertThat(ATTACKS).filteredOn(Attack::hasAnEffect).hasSizeGreaterThanOrEqualTo(190);
    }

    private static Stream<DynamicTest> each(Check check) {
        return ATTACKS.stream().map(attack -> DynamicTest.dynamicTest(attack.name(), () -> check.of(attack)));
    }

    @FunctionalInterface
    private interface Check {
        void of(Attack attack) throws IOException;
    }
}
