package io.promoment.app.uploads;

import io.promoment.core.activity.InvalidActivityException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Broken JSON says where it is broken: counted from the begin of the activity, which nobody sees in the middle of a body. */
final class Located {
    private static final Pattern POSITION = Pattern.compile("\\(line (\\d+), column (\\d+)\\)");

    private static final Pattern BYTE = Pattern.compile("^(is not UTF-8 at byte )(\\d+)$");

    private Located() {}

    /** The same problem, its position counted from the begin of the body. */
    static InvalidActivityException at(Place begin, InvalidActivityException e) {
        Matcher position = POSITION.matcher(e.detail());
        String detail = position.replaceFirst(found -> {
            long line = Long.parseLong(found.group(1));
            long column = Long.parseLong(found.group(2));
            return "(line %d, column %d)"
                    .formatted(begin.line() + line - 1, line == 1 ? begin.column() + column - 1 : column);
        });
        detail = BYTE.matcher(detail)
                .replaceFirst(found -> found.group(1) + (begin.offset() + Long.parseLong(found.group(2))));
        return new InvalidActivityException(e.pointer(), detail, e.hint());
    }
}
