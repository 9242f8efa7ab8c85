/**
 * Race and crash drills: the service is killed, its database crashes, many write at one place; then everything that was
 * answered is compared with what is stored, and the laws are counted through in SQL.
 */
@NullMarked
package io.promoment.bench.drill;

import org.jspecify.annotations.NullMarked;
