package io.promoment.rules.compile;

/** Tells when it is initialised, before anything of it is called. */
public class LoudClass {
    public static final Integer FIELD = (int) Target.hit();
}
