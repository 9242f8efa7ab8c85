package io.promoment.rules.compile;

/** What attacks call: something of the host that a promotion must not reach. Public as the host is. */
public class Target {
    /** Being created is being reached. */
    public Target() {
        hit();
    }

    public static long hit() {
        System.setProperty(Effects.MARK, "ran");
        return 1;
    }

    public static Object see(Object seen) {
        hit();
        return seen;
    }
}
