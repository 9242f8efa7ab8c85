package io.promoment.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The printed form of every construct, as the compiler gets it. */
class PrinterTest {

    private static final String EVERYTHING =
            """
            package promotions.test
            rule "test: everything"
                @limit("1 per customer and order.id")
            when
                $a : OrderPaid(
                    $t : order.amount,
                    order.metadata.number("rate") * 2 >= 19.90 && !customer.confirmed,
                    occurredAt > "2026-01-01T00:00Z" || customer.birthdate == "1990-05-01",
                    order.status in ("PAID", "FULFILLED"), order.status not in ("CREATED"),
                    customer.segments contains "vip", "x" not memberOf customer.consents,
                    profile.email str[endsWith] "@example.com", profile.phone.absent,
                    customer.tier(order.currency).absent )
                OrderItem( $p : price ) from $a.order.items
                not( OrderItem( price > $p ) from $a.order.items and OrderItem( price < 1 ) from $a.order.items )
                ( OrderItem() from $a.order.items or exists OrderItem( quantity - 1 > 0 ) from $a.order.items )
                accumulate( OrderItem( $q : price ) from $a.order.items ; $sum : sum($q), $n : count(), $top : max($q) ; $sum > 10 )
            then
                actions.to($a.profile).addPoints("p", percent($t, "1.5") + $n, "why").with("top", $top).expires("2 hours");
            end
            """;

    private static final String PRINTED =
            """
            rule "test#0"
            when
            $a : OrderPaid(
                $t : this.order().amount(),
                (Comparison.atLeast(Arithmetic.decimalTimes(this.order().metadata().number("rate"), Arithmetic.decimalOf(2L)), Arithmetic.decimal("19.90")) && !(Comparison.holds(this.customer().confirmed()))),
                (Comparison.more(this.occurredAt(), Comparison.instant("2026-01-01T00:00:00Z")) || Comparison.equal(this.customer().birthdate(), Comparison.date("1990-05-01"))),
                Comparison.oneOf(this.order().status(), "PAID", "FULFILLED"),
                Comparison.noneOf(this.order().status(), "CREATED"),
                Comparison.contains(this.customer().segments(), "vip"),
                Comparison.lacks(this.customer().consents(), "x"),
                Comparison.endsWith(this.profile().email(), "@example.com"),
                Comparison.holds(Comparison.absent(this.profile().phone())),
                Comparison.holds(this.customer().tier(Comparison.present(this.order().currency())).absent())
            )
            OrderItem(
                $p : this.price()
            ) from $a.about().context().allowance().hand($a.order().items())
            not(
            OrderItem(
                Comparison.more(this.price(), $p)
            ) from $a.about().context().allowance().hand($a.order().items()) and
            OrderItem(
                Comparison.less(this.price(), 1L)
            ) from $a.about().context().allowance().hand($a.order().items())
            )
            (
            OrderItem(
            ) from $a.about().context().allowance().hand($a.order().items()) or
            exists(
            OrderItem(
                Comparison.more(Arithmetic.minus(this.quantity(), 1L), 0L)
            ) from $a.about().context().allowance().hand($a.order().items())
            )
            )
            accumulate(

            $counted_0 : OrderItem(
                $q : this.price()
            ) from $a.about().context().allowance().hand($a.order().items())
            ;
                $sum : wholeSum($q),
                $n : count($counted_0),
                $top : wholeMax($q)
            )
            eval( $top != null )
            eval( Comparison.more($sum, 10L) )
            then
                actions.limitKey(0, $a.order().id());
                actions.to($a.profile()).addPoints("p", Arithmetic.plus(Arithmetic.percent(Arithmetic.decimalOf($t), "1.5"), $n), "why").with("top", $top).expires("2 hours");
            end
            """;

    @Test
    void printsEveryConstructAsCalls() {
        String drl = Printer.print(Texts.approved(Texts.source(EVERYTHING))).drl();

        assertThat(drl.substring(drl.indexOf("rule "))).isEqualTo(PRINTED);
    }

    @Test
    void importsWhatIsMatchedByName() {
        assertThat(Printer.print(Texts.approved(Texts.source(EVERYTHING))).drl())
                .startsWith(
                        """
                        package promotions.test_
                        import io.promoment.core.activity.OrderItem;
                        import io.promoment.core.activity.OrderPaid;
                        import io.promoment.rules.engine.Arithmetic;
                        import io.promoment.rules.engine.Comparison;
                        """)
                .contains("\nglobal io.promoment.rules.engine.Actions actions;\n");
    }

    @Test
    void bindsTheActivityWhereTheAuthorDidNot() {
        assertThat(Printer.print(Texts.approved(Texts.when("OrderPaid()"))).drl())
                .contains("$root : OrderPaid(");
    }

    @Test
    void leadsFromPrintedLinesBackToTheText() {
        Printed printed = Printer.print(Texts.approved(Texts.source(EVERYTHING)));
        int line = 1
                + (int) printed.drl()
                        .lines()
                        .takeWhile(text -> !text.contains("noneOf"))
                        .count();

        assertThat(printed.origin(line)).isEqualTo(new Position(9, 48));
        assertThat(printed.origin(1)).isEqualTo(new Position(1, 1));
    }

    @Test
    void writesTextsInAsciiOnly() {
        assertThat(Quoted.of("Z\u0142oty \"a\" \\u0022 \n\t \uD83D\uDE00"))
                .isEqualTo("\"Z\\u0142oty \\\"a\\\" \\\\u0022 \\n\\t \\ud83d\\ude00\"");
    }
}
