package io.promoment.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.promoment.api.Page;
import io.promoment.api.PageRequest;
import io.promoment.app.http.Paging.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagingTest {
    private static final List<Integer> NUMBERS = IntStream.range(0, 7).boxed().toList();

    private static Page<Integer> read(PageRequest request, Object... list) {
        Paging paging = Paging.of(request, list);
        int start = paging.after() == null ? 0 : paging.after().part(0, Integer::valueOf) + 1;
        List<Integer> rows = NUMBERS.stream().skip(start).limit(paging.rows()).toList();
        return paging.page(rows, Place::of, number -> number);
    }

    @Test
    void walksAListWithoutGapsOrRepetitions() {
        for (int limit = 1; limit <= NUMBERS.size() + 1; limit++) {
            List<Integer> walked = new ArrayList<>();
            Page<Integer> page = read(new PageRequest(limit, null), "numbers");
            walked.addAll(page.items());
            while (page.next() != null) {
                page = read(new PageRequest(limit, page.next()), "numbers");
                walked.addAll(page.items());
            }
            assertThat(walked).as("limit %d", limit).isEqualTo(NUMBERS);
        }
    }

    @Test
    void hasNoNextPageAfterTheLastItem() {
        assertThat(read(new PageRequest(7, null), "numbers").next()).isNull();
        assertThat(read(new PageRequest(6, null), "numbers").next()).isNotNull();
    }

    @Test
    void refusesTheCursorOfAnotherListAndOfOtherFilters() {
        String next = read(new PageRequest(2, null), "numbers", "even").next();

        assertRefused(next, "letters", "even");
        assertRefused(next, "numbers", "odd");
    }

    @Test
    void refusesEveryCursorOfWhichACharacterWasChanged() {
        String next = read(new PageRequest(2, null), "numbers").next();
        for (int index = 0; index < next.length() - 1; index++) {
            char other = next.charAt(index) == 'A' ? 'B' : 'A';
            assertRefused(next.substring(0, index) + other + next.substring(index + 1), "numbers");
        }
    }

    @Test
    void refusesWhatIsNoCursorAtAll() {
        for (String cursor : List.of("x", "not base64!", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAA", "%")) {
            assertRefused(cursor, "numbers");
        }
    }

    private static void assertRefused(String cursor, Object... list) {
        assertThatThrownBy(() -> read(new PageRequest(2, cursor), list))
                .as(cursor)
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(
                                refused.problem().type())
                        .hasToString("https://promoment.io/problems/invalid-cursor"));
    }
}
