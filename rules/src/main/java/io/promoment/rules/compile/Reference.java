package io.promoment.rules.compile;

/**
 * What a class file names.
 *
 * @param owner the class, {@code java.lang.System}; of an array its element
 * @param member the method or field of it, {@code <init>} for a constructor; empty where the class alone is named
 */
record Reference(String owner, String member) implements Comparable<Reference> {

    @Override
    public int compareTo(Reference other) {
        int owners = owner.compareTo(other.owner);
        return owners == 0 ? member.compareTo(other.member) : owners;
    }

    /** {@code java.lang.System.exit}. */
    @Override
    public String toString() {
        return member.isEmpty() ? owner : owner + "." + member;
    }
}
