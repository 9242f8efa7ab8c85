package io.promoment.app.replay;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** Connections with which nothing can be written. */
final class ReadOnlyDatabase implements AutoCloseable {
    private final AgroalDataSource source;

    private ReadOnlyDatabase(AgroalDataSource source) {
        this.source = source;
    }

    /** @param threads each holds one connection at a time */
    static ReadOnlyDatabase at(String url, String user, String password, int threads) throws SQLException {
        var configuration = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(threads + 1)
                        .acquisitionTimeout(Duration.ofSeconds(30))
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(url)
                                .principal(new NamePrincipal(user))
                                .credential(new SimplePassword(password))
                                .initialSql("set session characteristics as transaction read only")));
        return new ReadOnlyDatabase(AgroalDataSource.from(configuration));
    }

    DataSource source() {
        return source;
    }

    @Override
    public void close() {
        source.close();
    }
}
