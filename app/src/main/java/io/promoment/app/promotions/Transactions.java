package io.promoment.app.promotions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Work on promotions in a transaction of its own. */
@ApplicationScoped
class Transactions {
    private final DataSource database;

    @Inject
    Transactions(DataSource database) {
        this.database = database;
    }

    interface Work<T extends @Nullable Object> {
        T in(PromotionStore store) throws SQLException;
    }

    /** @throws IllegalStateException when the database fails; the cause says how */
    <T extends @Nullable Object> T run(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.in(new PromotionStore(connection));
                connection.commit();
                return result;
            } finally {
                connection.rollback(); // of nothing, after the commit
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("The database failed on promotions", e);
    }
}
