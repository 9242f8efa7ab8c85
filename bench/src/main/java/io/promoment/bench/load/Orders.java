package io.promoment.bench.load;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Paid orders of many customers, all of one length, made by writing digits into a template. A customer's orders lie a step
 * apart, so that 30 days before each hold the same number of earlier ones however many were sent.
 */
final class Orders {
    /** The last 30 days hold ten. */
    static final Duration STEP = Duration.ofDays(3);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'.000Z'").withZone(ZoneOffset.UTC);

    private static final String TEMPLATE =
            """
            {"id":"event_RRRRRRNNNNNNNNNNNN","type":"customer.order.paid","data":{"customer":{"id":"cust_load_CCCCCCCC",\
            "name":"Amelia Hart","email":"amelia.hart@example.com","source_id":null,"metadata":{"lang":"en","region":"UK",\
            "vip":false,"newsletter":true},"object":"customer"},"referrer":null,"order":{"id":"ord_RRRRRRNNNNNNNNNNNN",\
            "source_id":"web-RRRRRRNNNNNNNNNNNN","status":"PAID","customer_id":"cust_load_CCCCCCCC","referrer_id":null,\
            "amount":6930,"discount_amount":0,"total_amount":6930,"total_discount_amount":0,"items":[\
            {"id":"ordli_1155f767f97a9635ee","object":"order_item","product_id":"prod_119a902aeceb10e4aa","quantity":1,\
            "amount":2450,"price":2450,"subtotal_amount":2450,"product":{"id":"prod_119a902aeceb10e4aa","name":"Linen shirt"}},\
            {"id":"ordli_11f908335685fe1b54","object":"order_item","product_id":"prod_11fd70b2b535d36571","quantity":2,\
            "amount":1980,"price":990,"subtotal_amount":1980,"product":{"id":"prod_11fd70b2b535d36571","name":"Cotton socks"}},\
            {"id":"ordli_11a7715dc2a4c05b60","object":"order_item","product_id":"prod_11c3b4e6f2d9078135","quantity":1,\
            "amount":2500,"price":2500,"subtotal_amount":2500,"product":{"id":"prod_11c3b4e6f2d9078135","name":"Canvas belt"}}],\
            "metadata":{"currency":"EUR","channel":"web","store":"london-02"},"created_at":"TTTTTTTTTTTTTTTTTTTTTTTT",\
            "updated_at":"TTTTTTTTTTTTTTTTTTTTTTTT","object":"order"},"redemption":null},\
            "created_at":"TTTTTTTTTTTTTTTTTTTTTTTT"}""";

    private final byte[] template;
    private final int[] numbers;
    private final int[] customers;
    private final int[] times;
    private final byte[][] calendar;
    private final AtomicIntegerArray placed;
    private final AtomicLong sent = new AtomicLong();

    /**
     * Orders for a run.
     *
     * @param run six characters, new in each run on one database
     * @param customers how many there are
     * @param history how many orders each has already
     */
    Orders(String run, int customers, int history) {
        this(run, customers, history, STEP);
    }

    Orders(String run, int customers, int history, Duration step) {
        String text = TEMPLATE.replace("RRRRRR", run);
        this.template = text.getBytes(StandardCharsets.US_ASCII);
        this.numbers = places(text, "NNNNNNNNNNNN");
        this.customers = places(text, "CCCCCCCC");
        this.times = places(text, "TTTTTTTTTTTTTTTTTTTTTTTT");
        this.calendar = calendar(step);
        this.placed = new AtomicIntegerArray(customers);
        for (int customer = 0; customer < customers; customer++) {
            placed.set(customer, history);
        }
    }

    private static int[] places(String text, String hole) {
        return Pattern.compile(hole)
                .matcher(text)
                .results()
                .mapToInt(MatchResult::start)
                .toArray();
    }

    /** The time of each position: from two years ago until now. */
    private static byte[][] calendar(Duration step) {
        Instant first = first();
        int places = (int) Duration.between(first, Instant.now()).dividedBy(step);
        byte[][] calendar = new byte[places][];
        for (int place = 0; place < places; place++) {
            calendar[place] = TIME.format(first.plus(step.multipliedBy(place))).getBytes(StandardCharsets.US_ASCII);
        }
        return calendar;
    }

    /** When a customer's first order occurred. */
    static Instant first() {
        return Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(730));
    }

    int length() {
        return template.length;
    }

    byte[] template() {
        return template.clone();
    }

    /** How many were made. */
    long sent() {
        return sent.get();
    }

    static String customer(int number) {
        return String.format(Locale.ROOT, "cust_load_%08d", number);
    }

    int customers() {
        return placed.length();
    }

    /** Makes the next order of the customer out of a copy of the template that starts at the offset. */
    void writeNext(int customer, byte[] target, int offset) {
        byte[] time = calendar[placed.getAndIncrement(customer) % calendar.length];
        long number = sent.getAndIncrement();
        for (int at : numbers) {
            digits(number, target, offset + at, 12);
        }
        for (int at : customers) {
            digits(customer, target, offset + at, 8);
        }
        for (int at : times) {
            System.arraycopy(time, 0, target, offset + at, time.length);
        }
    }

    private static void digits(long value, byte[] target, int at, int width) {
        long rest = value;
        for (int i = at + width - 1; i >= at; i--) {
            target[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
