package io.promoment.core.audit;

/** What a key may be called in a note: not empty, without spaces, control characters and plus signs. */
final class KeyName {
    private KeyName() {}

    static String checked(String name) {
        if (name.isEmpty() || name.codePoints().anyMatch(KeyName::isForbidden)) {
            throw new UnreadableAuditTextException("\"" + name
                    + "\" cannot be the name of a key: it must have letters, and no spaces or plus signs; write one like"
                    + " promotions.example.com/audit");
        }
        return name;
    }

    private static boolean isForbidden(int unit) {
        return unit == '+'
                || Character.isWhitespace(unit)
                || Character.isSpaceChar(unit)
                || Character.isISOControl(unit)
                || (unit <= Character.MAX_VALUE && Character.isSurrogate((char) unit));
    }
}
