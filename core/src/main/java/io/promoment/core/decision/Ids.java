package io.promoment.core.decision;

import io.promoment.core.activity.CausedBy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/** Ids that follow from what they name, so that deciding again gives them again (L5) and delivering again is seen. */
public final class Ids {
    private static final String DECISION = "dec_";
    private static final String ACTION = "act_";

    /** 160 bits: room for more actions than there will ever be, and 32 characters of base 32. */
    private static final int BYTES = 20;

    private static final int CHARACTERS = BYTES * 8 / 5;

    private Ids() {}

    /** {@code dec_} and the id of the activity: there is one decision for an activity, found by its key. */
    public static String decision(String activityId) {
        return DECISION + activityId;
    }

    /** The activity that a decision is the answer to; empty where the text is no id of a decision. */
    public static Optional<String> activityOf(String decisionId) {
        boolean known = decisionId.startsWith(DECISION) && decisionId.length() > DECISION.length();
        return known ? Optional.of(decisionId.substring(DECISION.length())) : Optional.empty();
    }

    /** Whether it is of the shape that ids of actions have. */
    public static boolean isAction(String id) {
        return id.startsWith(ACTION);
    }

    /**
     * For an action that a customer's own doing is the occasion of: {@code act_} and 32 characters of {@code 0-9a-v}.
     *
     * @param ordinal the place of the action among those that the rule asked for in this decision, from 0
     */
    public static String action(String activityId, String promotion, String rule, int ordinal) {
        MessageDigest digest = sha256();
        for (String part : new String[] {activityId, promotion, rule, Integer.toString(ordinal)}) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            // the length first: otherwise "a" + "bc" and "ab" + "c" would be one id
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return ACTION + base32(Arrays.copyOf(digest.digest(), BYTES));
    }

    /**
     * The same for an action that an effect is the occasion of: {@link #action} and {@link CausedBy#FROM_EFFECT}, so that what it
     * causes in turn is known for that, and ends there.
     */
    public static String actionOnEffect(String activityId, String promotion, String rule, int ordinal) {
        return action(activityId, promotion, rule, ordinal) + CausedBy.FROM_EFFECT;
    }

    /** Five bits a character, which comes out even. */
    private static String base32(byte[] bytes) {
        char[] digits = new char[CHARACTERS];
        int bits = 0;
        int waiting = 0;
        int at = 0;
        for (byte next : bytes) {
            bits = (bits << Byte.SIZE) | (next & 0xff);
            waiting += Byte.SIZE;
            while (waiting >= 5) {
                waiting -= 5;
                digits[at++] = Character.forDigit((bits >> waiting) & 31, 32);
            }
        }
        return new String(digits);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform must have SHA-256", impossible);
        }
    }
}
