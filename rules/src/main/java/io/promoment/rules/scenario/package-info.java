/**
 * Scenario files and their runner: the tests of a promotion as data, which anybody who can read the promotion can write.
 * A scenario is decided by the same two pure parts as a real activity; only the inputs come from the file.
 */
@NullMarked
package io.promoment.rules.scenario;

import org.jspecify.annotations.NullMarked;
