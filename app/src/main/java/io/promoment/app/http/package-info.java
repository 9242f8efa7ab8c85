/**
 * What all routes share: problems, API keys, the check of parameters, paging.
 * Features throw a ProblemException and page with Paging; the rest works by itself.
 */
@NullMarked
package io.promoment.app.http;

import org.jspecify.annotations.NullMarked;
