/**
 * The service around the model and the rules, with one package per feature.
 * The only module that knows Quarkus and the database.
 */
@NullMarked
package io.promoment.app;

import org.jspecify.annotations.NullMarked;
