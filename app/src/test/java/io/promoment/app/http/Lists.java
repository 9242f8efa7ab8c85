package io.promoment.app.http;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads lists as a client does. */
public final class Lists {
    private Lists() {}

    /** One member of each item of a list's first page. */
    public static List<String> read(String path, Map<String, ?> filters, String member) {
        return given().queryParams(texts(filters))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items." + member);
    }

    /** One member of each item of the whole list, page after page of two. */
    public static List<String> walk(String path, Map<String, ?> filters, String member) {
        List<String> items = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = page(path, filters, cursor);
            items.addAll(page.getList("items." + member));
            cursor = page.getString("next");
        } while (cursor != null);
        return items;
    }

    private static JsonPath page(String path, Map<String, ?> filters, @Nullable String cursor) {
        var request = given().queryParams(texts(filters)).queryParam("limit", 2);
        return (cursor == null ? request : request.queryParam("cursor", cursor))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** REST Assured would write a time as JSON, in quotes. */
    private static Map<String, String> texts(Map<String, ?> filters) {
        Map<String, String> texts = new HashMap<>();
        filters.forEach((name, value) -> texts.put(name, value.toString()));
        return texts;
    }
}
