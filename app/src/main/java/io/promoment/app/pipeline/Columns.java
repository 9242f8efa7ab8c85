package io.promoment.app.pipeline;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Rows as parameters of one statement: an array for each column, for {@code unnest}. Arrays of these element types travel
 * in binary; times go as microseconds.
 */
final class Columns {
    private final PreparedStatement statement;
    private final Connection connection;
    private int column;

    Columns(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    <T> Columns texts(List<T> rows, Function<? super T, @Nullable String> text) throws SQLException {
        String[] texts = new String[rows.size()];
        for (int row = 0; row < texts.length; row++) {
            texts[row] = text.apply(rows.get(row));
        }
        return array("text", texts);
    }

    <T> Columns longs(List<T> rows, ToLongFunction<? super T> number) throws SQLException {
        Long[] numbers = new Long[rows.size()];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = number.applyAsLong(rows.get(row));
        }
        return array("int8", numbers);
    }

    <T> Columns ints(List<T> rows, ToIntFunction<? super T> number) throws SQLException {
        Integer[] numbers = new Integer[rows.size()];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = number.applyAsInt(rows.get(row));
        }
        return array("int4", numbers);
    }

    <T> Columns times(List<T> rows, Function<? super T, Instant> time) throws SQLException {
        return longs(rows, row -> Times.micros(time.apply(row)));
    }

    <T> Columns bytes(List<T> rows, Function<? super T, byte[]> bytes) throws SQLException {
        byte[][] all = new byte[rows.size()][];
        for (int row = 0; row < all.length; row++) {
            all[row] = bytes.apply(rows.get(row));
        }
        return array("bytea", all);
    }

    Columns time(Instant time) throws SQLException {
        Times.set(statement, ++column, time);
        return this;
    }

    Columns text(String text) throws SQLException {
        statement.setString(++column, StorableText.of(text));
        return this;
    }

    /** As it is, of any length. */
    Columns json(String json) throws SQLException {
        statement.setString(++column, json);
        return this;
    }

    Columns number(long number) throws SQLException {
        statement.setLong(++column, number);
        return this;
    }

    Columns flag(boolean flag) throws SQLException {
        statement.setBoolean(++column, flag);
        return this;
    }

    private Columns array(String type, Object[] values) throws SQLException {
        Array array = connection.createArrayOf(type, values);
        statement.setArray(++column, array);
        return this;
    }
}
