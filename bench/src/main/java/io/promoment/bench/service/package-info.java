/**
 * The packaged service and a PostgreSQL of our own as processes: started, killed, started again.
 * The load harness and the drills are written on these; the service is reached over HTTP and its tables, never linked.
 */
@NullMarked
package io.promoment.bench.service;

import org.jspecify.annotations.NullMarked;
