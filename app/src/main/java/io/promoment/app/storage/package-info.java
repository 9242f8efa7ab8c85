/**
 * The database: the PostgreSQL the service brings itself when none is configured, and the partitions of its tables.
 * The schema is Flyway's, under {@code db/migration}.
 */
@NullMarked
package io.promoment.app.storage;

import org.jspecify.annotations.NullMarked;
