package io.promoment.core.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.core.Accessor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks every accessor, from every record to every record, as a rule could.
 *
 * <p>Red when {@code LoyaltyTier.points} gave null where there is no range, and when {@code Fields.whole} threw for a
 * number beyond a long.
 */
class TotalNavigationTest {
    private static final Set<Class<?>> SCALARS = Set.of(
            String.class, Long.class, BigDecimal.class, Boolean.class, boolean.class, Instant.class, LocalDate.class);
    private static final Set<String> FORBIDDEN = Set.of(
            "getClass", "hashCode", "notify", "notifyAll", "wait", "equals", "clone", "finalize", "getBytes", "intern");

    private final Set<Class<?>> visited =
            new TreeSet<>((one, other) -> one.getName().compareTo(other.getName()));

    static Stream<byte[]> payloads() {
        return Samples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void findsSomethingOrNothingButNeverFailsInAnySample(byte[] payload) throws Exception {
        walk(ActivityCodec.read(payload));
        assertThat(visited).hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @EnumSource(ActivityType.class)
    void findsNothingButNeverFailsWhereTheDataIsEmpty(ActivityType type) throws Exception {
        walk(ActivityCodec.read(withData(type, "")));
        assertThat(visited).contains(type.shape());
    }

    @ParameterizedTest
    @EnumSource(ActivityType.class)
    void findsNothingButNeverFailsWhereEveryValueIsOfAnotherType(ActivityType type) throws Exception {
        for (String wrong :
                List.of("null", "17", "true", "\"text\"", "[[1],null]", "{\"points\":{\"from\":{}}}", "1e300")) {
            StringBuilder data = new StringBuilder();
            for (RecordComponent component : type.shape().getRecordComponents()) {
                if (!component.getName().equals("about")) {
                    data.append(",\"").append(component.getName()).append("\":").append(wrong);
                }
            }
            walk(ActivityCodec.read(withData(type, data.toString())));
        }
    }

    @Test
    void reachesEveryRecordOfTheModelFromTheActivities() throws Exception {
        for (ActivityType type : ActivityType.values()) {
            walk(ActivityCodec.read(withData(type, "")));
        }
        for (byte[] payload : Samples.all()) {
            walk(ActivityCodec.read(payload));
        }
        assertThat(visited).hasSizeGreaterThan(80).contains(StackTiers.class, TierExpiration.class, OrderItem.class);
    }

    @Test
    void givesAnAccessorANameOfMoreThanOneLetterThatIsNoMethodOfJava() throws Exception {
        reachesEveryRecordOfTheModelFromTheActivities();
        assertThat(visited.stream().flatMap(TotalNavigationTest::accessors).map(Method::getName))
                .allMatch(name -> name.length() > 1)
                .doesNotContainAnyElementsOf(FORBIDDEN);
    }

    private static byte[] withData(ActivityType type, String more) {
        return """
                {"id": "event_1", "type": "%s", "created_at": "2026-09-01T08:00:00Z",
                 "data": {"customer": {"id": "cust_1"}%s}}
                """
                .formatted(type.wireName(), more)
                .getBytes(StandardCharsets.UTF_8);
    }

    private void walk(Object record) throws Exception {
        visited.add(record.getClass());
        for (Method accessor : accessors(record.getClass()).toList()) {
            check(accessor, call(accessor, record));
        }
    }

    private void check(Method accessor, Object value) throws Exception {
        if (SCALARS.contains(accessor.getReturnType())) {
            return;
        }
        assertThat(value).as("%s", accessor).isNotNull();
        if (value instanceof List<?> list) {
            for (Object element : list) {
                check(accessor, element);
            }
        } else if (!SCALARS.contains(value.getClass()) && isOurs(value.getClass())) {
            walk(value);
        }
    }

    private static Object call(Method accessor, Object record) throws Exception {
        Object[] arguments = Arrays.stream(accessor.getParameterTypes())
                .map(type -> type == String.class ? "some.thing" : (Object) 1L)
                .toArray();
        return accessor.invoke(record, arguments);
    }

    /** What rules may call: the components, and the methods that are marked. */
    private static Stream<Method> accessors(Class<?> type) {
        Stream<Method> components = Arrays.stream(type.getRecordComponents())
                .filter(component -> isOffered(component.getType()))
                .map(RecordComponent::getAccessor);
        Stream<Method> marked = Arrays.stream(type.getMethods()).filter(TotalNavigationTest::isMarked);
        return Stream.concat(components, marked).distinct();
    }

    /** The implementation of a marked method of the interface is marked there. */
    private static boolean isMarked(Method method) {
        return method.isAnnotationPresent(Accessor.class)
                || Arrays.stream(Activity.class.getMethods())
                        .anyMatch(declared -> declared.isAnnotationPresent(Accessor.class)
                                && declared.getDeclaringClass().isAssignableFrom(method.getDeclaringClass())
                                && declared.getName().equals(method.getName())
                                && method.getParameterCount() == 0);
    }

    private static boolean isOffered(Class<?> type) {
        return SCALARS.contains(type) || type == List.class || (type.isRecord() && isOurs(type) && type != About.class);
    }

    private static boolean isOurs(Class<?> type) {
        return type.getPackage().equals(Activity.class.getPackage());
    }
}
