package io.promoment.core.activity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.promoment.core.Accessor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
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
 * <p>Red while a campaign held a campaign by way of the referee's reward, so that one of the two empty records found null
 * in the other; and when {@code Fields.whole} threw for a number beyond a long.
 */
class TotalNavigationTest {
    private static final Set<Class<?>> SCALARS = Set.of(
            String.class, Long.class, BigDecimal.class, Boolean.class, boolean.class, Instant.class, LocalDate.class);
    private static final Set<String> FORBIDDEN = Set.of(
            "getClass", "hashCode", "notify", "notifyAll", "wait", "equals", "clone", "finalize", "getBytes", "intern");

    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return accessors(type).toList();
        }
    };

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
        walk(ActivityCodec.read(empty(type)));
        assertThat(visited).contains(type.shape());
    }

    @ParameterizedTest
    @EnumSource(ActivityType.class)
    void findsNothingButNeverFailsWhereValuesAreOfAnotherType(ActivityType type) throws Exception {
        for (String wrong :
                List.of("null", "true", "\"text\"", "[[1],null]", "{\"points\":{\"from\":{}}}", "1e300", "0.5")) {
            for (int depth = 1; depth < 8; depth++) {
                ObjectNode json = (ObjectNode) ActivityCodec.parse(like(type));
                JsonNode data = replaced(json.path("data"), depth, ActivityCodec.parse(wrong.getBytes(UTF_8)));
                data.properties().removeIf(member -> member.getValue().isValueNode()); // refused for the known objects
                json.set(
                        "data",
                        ((ObjectNode) data).set("customer", json.path("data").path("customer")));
                walk(ActivityCodec.read(json.put("type", type.wireName())));
            }
        }
    }

    /** The sample of the type; orders have none, but a redemption carries one. */
    private static byte[] like(ActivityType type) {
        boolean ofOrder = type.wireName().startsWith("customer.order.");
        return Samples.bytes(ofOrder ? ActivityType.REDEMPTION_SUCCEEDED : type);
    }

    /** With another value in place of everything at this depth, and of every scalar above. */
    private static JsonNode replaced(JsonNode json, int depth, JsonNode wrong) {
        if (depth == 0 || json.isValueNode()) {
            return wrong;
        }
        if (json.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            json.forEach(element -> array.add(replaced(element, depth - 1, wrong)));
            return array;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        json.properties().forEach(member -> object.set(member.getKey(), replaced(member.getValue(), depth - 1, wrong)));
        return object;
    }

    @Test
    void reachesEveryRecordOfTheModelFromTheActivities() throws Exception {
        for (ActivityType type : ActivityType.values()) {
            walk(ActivityCodec.read(empty(type)));
        }
        for (byte[] payload : Samples.all()) {
            walk(ActivityCodec.read(payload));
        }
        assertThat(visited).hasSizeGreaterThan(80).contains(StackTiers.class, TierExpiration.class, OrderItem.class);
    }

    @Test
    void givesAnAccessorANameOfMoreThanOneLetterThatIsNoMethodOfJava() throws Exception {
        reachesEveryRecordOfTheModelFromTheActivities();
        assertThat(visited.stream()
                        .flatMap(type -> ACCESSORS.get(type).stream())
                        .map(Method::getName))
                .allMatch(name -> name.length() > 1)
                .doesNotContainAnyElementsOf(FORBIDDEN);
    }

    private static byte[] empty(ActivityType type) {
        return """
                {"id": "event_1", "type": "%s", "created_at": "2026-09-01T08:00:00Z",
                 "data": {"customer": {"id": "cust_1"}}}
                """
                .formatted(type.wireName())
                .getBytes(UTF_8);
    }

    private void walk(Object record) throws Exception {
        visited.add(record.getClass());
        for (Method accessor : ACCESSORS.get(record.getClass())) {
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
