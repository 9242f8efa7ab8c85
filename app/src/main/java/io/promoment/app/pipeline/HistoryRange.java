package io.promoment.app.pipeline;

import java.util.List;

/**
 * Which earlier activities are asked for.
 *
 * @param types wire names, without meaning when all types are asked for
 * @param lastPosition included
 */
record HistoryRange(boolean allTypes, List<String> types, long lastPosition, InputSpan span) {}
