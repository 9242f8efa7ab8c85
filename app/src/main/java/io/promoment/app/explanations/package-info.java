/**
 * Why rules fired for an activity, and why others did not, for people who are asked. What a rule made of it is told by
 * {@code rules.explain}; this package finds what the rules saw, and adds which promotions were not in force.
 */
@NullMarked
package io.promoment.app.explanations;

import org.jspecify.annotations.NullMarked;
