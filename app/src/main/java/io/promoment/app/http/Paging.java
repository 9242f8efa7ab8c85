package io.promoment.app.http;

import io.promoment.api.Page;
import io.promoment.api.PageRequest;
import io.promoment.api.Problem;
import io.promoment.api.ProblemType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One page of one list. A list reads {@link #rows} rows after {@link #after}, one more than the page holds, and so
 * learns whether there is a next page.
 *
 * <p>A cursor is the place of the page's last item with a check over the place, the list and its filters: it works for
 * that list alone. It guards against mistakes, not against forgery, which could at most name another place of a list
 * that its reader may read anyway.
 */
public final class Paging {
    private static final int CHECK_BYTES = 8;
    private static final String SEPARATOR = "\n";

    private final String list;
    private final int size;
    private final @Nullable Place after;

    private Paging(String list, int size, @Nullable Place after) {
        this.list = list;
        this.size = size;
        this.after = after;
    }

    /**
     * The page that was asked for.
     *
     * @param list the list's name and what it shows: its filters
     * @throws ProblemException when the cursor is not one of this list with these filters
     */
    public static Paging of(PageRequest page, Object... list) {
        String name = Arrays.toString(list);
        String cursor = page.cursor();
        return new Paging(name, page.size(), cursor == null ? null : read(name, cursor));
    }

    /** Where the page before ended; null at the start of the list. */
    public @Nullable Place after() {
        return after;
    }

    /** How many rows to read: one more than the page holds. */
    public int rows() {
        return size + 1;
    }

    /** The page of at most {@link #rows} rows read, with a cursor when one is left over. */
    public <R, T> Page<T> page(List<R> rows, Function<? super R, Place> place, Function<? super R, T> item) {
        List<R> shown = rows.subList(0, Math.min(size, rows.size()));
        String next = rows.size() > size ? write(place.apply(shown.get(size - 1))) : null;
        return new Page<>(shown.stream().<T>map(item).toList(), next);
    }

    private String write(Place place) {
        byte[] text = String.join(SEPARATOR, place.parts()).getBytes(StandardCharsets.UTF_8);
        byte[] bytes = ByteBuffer.allocate(CHECK_BYTES + text.length)
                .put(check(list, text))
                .put(text)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Place read(String list, String cursor) {
        byte[] bytes = decode(cursor);
        byte[] check = Arrays.copyOf(bytes, Math.min(CHECK_BYTES, bytes.length));
        byte[] text = Arrays.copyOfRange(bytes, check.length, bytes.length);
        if (!Arrays.equals(check, check(list, text))) {
            throw foreign();
        }
        return new Place(List.of(new String(text, StandardCharsets.UTF_8).split(SEPARATOR, -1)));
    }

    private static byte[] decode(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw foreign();
        }
    }

    private static byte[] check(String list, byte[] place) {
        MessageDigest digest = Digests.sha256();
        digest.update(list.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return Arrays.copyOf(digest.digest(place), CHECK_BYTES);
    }

    static ProblemException foreign() {
        return ProblemException.of(
                ProblemType.INVALID_CURSOR,
                Problem.Fault.inParameter(
                        "cursor",
                        "The cursor was not given by this list with these filters",
                        "send the `next` of the page before with the same filters, or no cursor to start again"));
    }

    /** A place in a list: what its order looks at, most significant first. */
    public record Place(List<String> parts) {
        public Place {
            parts = List.copyOf(parts);
        }

        public static Place of(Object... parts) {
            return new Place(Stream.of(parts).map(Object::toString).toList());
        }

        /** Reads a part; what cannot be read was not written by us. */
        public <T extends @Nullable Object> T part(int index, Function<String, T> reading) {
            try {
                return reading.apply(parts.get(index));
            } catch (RuntimeException e) {
                throw foreign();
            }
        }
    }
}
