package io.promoment.core.customer;

import static io.promoment.core.customer.Told.activity;
import static io.promoment.core.customer.Told.folded;
import static io.promoment.core.customer.Told.profile;
import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.core.Accessor;
import io.promoment.core.activity.Activity;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustomerTest {
    private static final String TIME = "2026-09-01T08:00:00Z";
    private static final Activity TIER = activity(
            "tier",
            "customer.loyalty.tier.joined",
            TIME,
            "'campaign': {'name': 'Juniper'}, 'loyalty_tier': {'id': 'ltr_g', 'name': 'Gold'}");
    private static final Customer FULL = folded(
            profile(
                    "customer.confirmed",
                    TIME,
                    "'source_id': 'jr-1', 'name': 'Ada', 'email': 'a@example.com', 'phone': '+48', 'birthdate':"
                            + " '1988-02-29', 'address': {'city': 'Pune', 'country': 'India'}, 'metadata': {'a': 'x'},"
                            + " 'loyalty': {'points': 5, 'referred_customers': 1, 'campaigns': {'Juniper': {'points': 5}}}"),
            TIER,
            activity("s", "customer.segment.entered", TIME, "'segment': {'name': 'VIPs'}"),
            activity("c", "customer.consents.given", TIME, "'consents': [{'name': 'sms'}]"),
            activity("r", "customer.referred", TIME, "'referrer': {'id': 'cust_2'}"),
            activity(
                    "g",
                    "customer.voucher.gift.balance_added",
                    TIME,
                    "'voucher': {'code': 'GC-1', 'gift': {'balance': 5}}"));

    /** Navigation is total. Sabotage that turned it red: null instead of {@code TierMembership.EMPTY}. */
    @Test
    void givesNoNullObjectHoweverLittleIsKnown() {
        List<String> nulls = new ArrayList<>();
        walk("customer", Customer.unknown("cust_1"), nulls);
        walk("history", History.EMPTY, nulls);
        walk("given", Given.EMPTY, nulls);
        walk("local", Local.EMPTY, nulls);

        assertThat(nulls).isEmpty();
    }

    @Test
    void givesNoNullObjectNorAbsentScalarWhereAllIsKnown() {
        List<String> nulls = new ArrayList<>();
        walk("history", History.of(Told.past(TIER), FULL_NOW, ZoneOffset.UTC), nulls);
        walk("local", Local.of(Instant.parse(TIME), ZoneOffset.UTC), nulls);
        walk("customer", FULL, nulls);

        assertThat(nulls).isEmpty();
        assertThat(absent(FULL)).isEmpty();
    }

    private static final Activity FULL_NOW = activity("now", "customer.order.paid", TIME, "'order': {'id': 'o1'}");

    /** A crossing needs a value before: {@code previously.points < 1000} is false for a customer never seen. */
    @Test
    void hasNoScalarButItsIdWhileItWasNeverSeen() {
        Customer unknown = Customer.unknown("cust_1");

        assertThat(unknown.absent()).isTrue();
        assertThat(unknown.lifetime().absent()).isTrue();
        assertThat(present(unknown)).containsExactly("id");
        assertThat(present(unknown.lifetime())).isEmpty();
        assertThat(FULL.absent()).isFalse();
        assertThat(FULL.lifetime().absent()).isFalse();
    }

    @Test
    void isStoredAsAnEmptyObjectWhileItWasNeverSeen() {
        byte[] empty = "{}".getBytes(StandardCharsets.UTF_8);

        assertThat(CustomerCodec.write(Customer.unknown("cust_1"))).isEqualTo(empty);
        assertThat(CustomerCodec.read("cust_1", empty)).isEqualTo(Customer.unknown("cust_1"));
    }

    /** L5: writing, reading and writing again gives the same bytes. */
    @Test
    void isReadBackAsItWas() {
        byte[] written = CustomerCodec.write(FULL);

        Customer read = CustomerCodec.read("cust_1", written);

        assertThat(read).isEqualTo(FULL).hasSameHashCodeAs(FULL).hasToString(FULL.toString());
        assertThat(CustomerCodec.write(read)).isEqualTo(written);
    }

    @Test
    void isStoredWithTheTimeOfEachValue() {
        Customer customer = folded(
                profile("customer.created", TIME, "'name': 'Ada', 'phone': null"),
                activity("p", "customer.order.paid", TIME, "'order': {'total_amount': 900}"));

        assertThat(new String(CustomerCodec.write(customer), StandardCharsets.UTF_8))
                .isEqualTo("{'first_seen_at':'2026-09-01T08:00:00Z','last_seen_at':'2026-09-01T08:00:00Z','profile':{"
                                .replace('\'', '"')
                        + member("deleted", "false")
                        + ","
                        + member("name", "\"Ada\"")
                        + ","
                        + member("phone", "null")
                        + "},\"lifetime\":{\"orders\":1,\"spent\":900}}");
    }

    private static String member(String name, String value) {
        return "\"" + name + "\":{\"at\":\"" + TIME + "\",\"value\":" + value + "}";
    }

    private static List<String> present(Object model) {
        return scalars(model).stream()
                .filter(accessor -> !accessor.getName().equals("absent"))
                .filter(accessor -> call(model, accessor) != null)
                .map(Method::getName)
                .toList();
    }

    private static List<String> absent(Object model) {
        return scalars(model).stream()
                .filter(accessor -> call(model, accessor) == null)
                .map(Method::getName)
                .toList();
    }

    private static List<Method> scalars(Object model) {
        return accessors(model).stream()
                .filter(accessor -> accessor.getParameterCount() == 0 && isScalar(accessor.getReturnType()))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    private static void walk(String path, Object model, List<String> nulls) {
        for (Method accessor : accessors(model)) {
            String here = path + "." + accessor.getName();
            if (path.chars().filter(c -> c == '.').count() > 3) {
                continue; // narrowings give their own type again, without end
            }
            Object value = call(model, accessor);
            if (value == null && !isScalar(accessor.getReturnType())) {
                nulls.add(here);
            } else if (value instanceof Collection<?> list) {
                list.forEach(element -> walk(here, element, nulls));
            } else if (value != null && !isScalar(accessor.getReturnType())) {
                walk(here, value, nulls);
            }
        }
    }

    private static List<Method> accessors(Object model) {
        List<Method> accessors = new ArrayList<>();
        for (Method method : model.getClass().getDeclaredMethods()) {
            if (method.isAnnotationPresent(Accessor.class)) {
                accessors.add(method);
            }
        }
        if (model instanceof Record) {
            Arrays.stream(model.getClass().getRecordComponents())
                    .filter(component -> !component.getType().getPackageName().contains("jackson"))
                    .map(RecordComponent::getAccessor)
                    .forEach(accessors::add);
        }
        return accessors;
    }

    private static Object call(Object model, Method accessor) {
        Object[] arguments = Arrays.stream(accessor.getParameterTypes())
                .map(type -> type == String.class ? argument(accessor) : (Object) 1L)
                .toArray();
        try {
            return accessor.invoke(model, arguments);
        } catch (ReflectiveOperationException unexpected) {
            throw new LinkageError(accessor.toString(), unexpected);
        }
    }

    /** A text that the accessor understands and, of the full customer, finds. */
    private static String argument(Method accessor) {
        return switch (accessor.getName()) {
            case "within", "count", "purchases" -> "30 days";
            case "in" -> accessor.getDeclaringClass() == Local.class ? "Europe/Warsaw" : "calendar month";
            case "purchasesIn" -> "calendar month";
            case "tier", "points" -> "Juniper";
            default -> "GC-1";
        };
    }

    private static boolean isScalar(Class<?> type) {
        return type.isPrimitive()
                || type == String.class
                || type == Boolean.class
                || Number.class.isAssignableFrom(type)
                || Temporal.class.isAssignableFrom(type);
    }
}
