package io.promoment.core.audit;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** An Ed25519 key that signs notes: what the log alone has. Kept as PKCS #8 in PEM, as {@code openssl genpkey} writes it. */
public final class SigningKey {
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    /** OneAsymmetricKey of RFC 8410 before the seed. */
    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private final PrivateKey key;
    private final VerifierKey verifier;
    private final byte[] seed;

    private SigningKey(String name, byte[] seed) {
        byte[] encoded = ByteBuffer.allocate(PKCS8.length + seed.length)
                .put(PKCS8)
                .put(seed)
                .array();
        try {
            this.key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            this.verifier = VerifierKey.of(name, publicHalf(seed));
        } catch (GeneralSecurityException noKey) {
            throw new UnreadableAuditTextException("this is no Ed25519 key", noKey);
        }
        this.seed = seed;
    }

    /** A new one. */
    public static SigningKey generate(String name, SecureRandom random) {
        byte[] seed = new byte[VerifierKey.KEY_BYTES];
        random.nextBytes(seed);
        return new SigningKey(name, seed);
    }

    /**
     * A kept one.
     *
     * @param name the origin of the log that it signs for
     * @throws UnreadableAuditTextException if it is no PEM of an unencrypted Ed25519 key
     */
    public static SigningKey ofPem(String name, String pem) {
        int begin = pem.indexOf(BEGIN);
        int end = pem.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new UnreadableAuditTextException("there is no \"" + BEGIN
                    + "\" in it; make a key with: openssl genpkey -algorithm ed25519 -out audit-key.pem");
        }
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(pem.substring(begin + BEGIN.length(), end));
            PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            byte[] seed = ((EdECPrivateKey) key).getBytes().orElseThrow();
            return new SigningKey(name, seed);
        } catch (IllegalArgumentException | GeneralSecurityException noKey) {
            throw new UnreadableAuditTextException(
                    "it holds no Ed25519 key; make one with: openssl genpkey -algorithm ed25519 -out audit-key.pem",
                    noKey);
        }
    }

    /** What {@link #ofPem} reads. A secret. */
    public String pem() {
        byte[] encoded = ByteBuffer.allocate(PKCS8.length + seed.length)
                .put(PKCS8)
                .put(seed)
                .array();
        return BEGIN + "\n" + Base64.getEncoder().encodeToString(encoded) + "\n" + END + "\n";
    }

    /** The public half. */
    public VerifierKey verifier() {
        return verifier;
    }

    byte[] sign(byte[] message) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(key);
            ed25519.update(message);
            return ed25519.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java 17 platform has Ed25519", impossible);
        }
    }

    /** The platform computes it only when it makes a key, and makes it of the seed that this random number gives. */
    private static byte[] publicHalf(byte[] seed) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new Always(seed));
        byte[] encoded = generator.generateKeyPair().getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - VerifierKey.KEY_BYTES, encoded.length);
    }

    /** Gives these bytes and nothing else. */
    private static final class Always extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        Always(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }

    /** The public half: the other one is a secret. */
    @Override
    public String toString() {
        return "the private half of " + verifier;
    }
}
