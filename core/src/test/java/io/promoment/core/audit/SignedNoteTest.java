package io.promoment.core.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys and notes of golang.org/x/mod/sumdb/note, of C2SP signed-note and tlog-checkpoint, and one of the Go checksum database. */
class SignedNoteTest {
    private static final String PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String PETERS_SEED = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String ENOCH = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";
    private static final String TEXT =
            """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String BY_PETER = "\u2014 PeterNeumann"
            + " x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private static final String BY_ENOCH = "\u2014 EnochRoot"
            + " rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";

    private final VerifierKey peter = VerifierKey.read(PETER);
    private final VerifierKey enoch = VerifierKey.read(ENOCH);

    /** The seed as PKCS #8. */
    private static SigningKey petersKey() {
        byte[] typed = Base64.getDecoder().decode(PETERS_SEED);
        String der = "302e020100300506032b657004220420"
                + HexFormat.of().formatHex(Arrays.copyOfRange(typed, 1, typed.length));
        return SigningKey.ofPem(
                "PeterNeumann",
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(der))
                        + "\n-----END PRIVATE KEY-----\n");
    }

    @Test
    void signsAsTheReferenceDoes() {
        SigningKey key = petersKey();

        assertThat(key.verifier()).isEqualTo(peter).hasToString(PETER);
        assertThat(SignedNote.sign(TEXT, key).note()).isEqualTo(TEXT + "\n" + BY_PETER);
    }

    @Test
    void passesOverSignaturesOfOthers() {
        SignedNote note = SignedNote.read(TEXT + "\n" + BY_PETER + BY_ENOCH);

        assertThat(note.text()).isEqualTo(TEXT);
        assertThat(note.verify(List.of(peter))).containsExactly(peter);
        assertThat(note.verify(List.of(enoch, peter))).containsExactly(peter, enoch);
        assertThat(SignedNote.read(TEXT + "\n" + BY_PETER.repeat(3)).verify(List.of(peter)))
                .containsExactly(peter);
        assertThat(note.note()).isEqualTo(TEXT + "\n" + BY_PETER + BY_ENOCH);
    }

    @Test
    void trustsNoNoteWithoutASignatureOfATrustedKey() {
        SignedNote note = SignedNote.read(TEXT + "\n" + BY_ENOCH);

        assertThatThrownBy(() -> note.verify(List.of(peter)))
                .isInstanceOf(UntrustedNoteException.class)
                .hasMessage("it is not signed by PeterNeumann+c74f20a3, but by EnochRoot");
        assertThatThrownBy(() -> note.verify(List.of())).isInstanceOf(UntrustedNoteException.class);
    }

    @Test
    void trustsNoNoteOfWhichAnyByteChanged() {
        byte[] note = (TEXT + "\n" + BY_PETER).getBytes(UTF_8);
        for (int at = 0; at < note.length; at++) {
            byte[] changed = note.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> SignedNote.read(new String(changed, UTF_8)).verify(List.of(peter)))
                    .as("byte " + at)
                    .isInstanceOfAny(UnreadableAuditTextException.class, UntrustedNoteException.class);
        }
    }

    @Test
    void saysThatASignatureIsWrong() {
        SignedNote note = SignedNote.read(TEXT.replace("answer", "question") + "\n" + BY_PETER);

        assertThatThrownBy(() -> note.verify(List.of(peter)))
                .isInstanceOf(UntrustedNoteException.class)
                .hasMessageContaining("the signature by PeterNeumann+c74f20a3 is wrong");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TEXT,
                TEXT + "\n",
                TEXT + "\n" + "\u2014 PeterNeumann x08go/ZJkuA=",
                "\u0001" + TEXT + "\n" + BY_PETER,
                "\ud800" + TEXT + "\n" + BY_PETER,
                TEXT + "\n" + "\u2014 Bad Name x08go/ZJkuBS9UG=\n",
                TEXT + "\n" + "\u2014 Bad+Name x08go/ZJkuBS9UG=\n",
                TEXT + "\n" + "\u2014 PeterNeumann x08gow==\n",
                TEXT + "\n" + BY_PETER + "Unexpected line.\n",
                "",
                "\n\n"
            })
    void readsOnlyNotes(String text) {
        assertThatThrownBy(() -> SignedNote.read(text)).isInstanceOf(UnreadableAuditTextException.class);
    }

    @Test
    void readsSeveralOneBehindTheOther() {
        String one = TEXT + "\n" + BY_PETER;
        String two = "a\n\nb\n\n" + BY_PETER + BY_ENOCH;
        List<SignedNote> both = List.of(SignedNote.read(one), SignedNote.read(two));

        assertThat(SignedNote.readAll(one + two)).isEqualTo(both);
        assertThat(SignedNote.readAll("\n" + one + "\n\n" + two + "\n")).isEqualTo(both);
        assertThat(SignedNote.readAll((one + two).replace("\n", "\r\n"))).isEqualTo(both);
        assertThatThrownBy(() -> SignedNote.readAll(one + "something"))
                .isInstanceOf(UnreadableAuditTextException.class);
        assertThatThrownBy(() -> SignedNote.readAll("")).isInstanceOf(UnreadableAuditTextException.class);
    }

    @Test
    void readsAtMostAHundredSignatures() {
        assertThat(SignedNote.read(TEXT + "\n" + BY_PETER.repeat(100)).signatures())
                .hasSize(100);
        assertThatThrownBy(() -> SignedNote.read(TEXT + "\n" + BY_PETER.repeat(101)))
                .isInstanceOf(UnreadableAuditTextException.class);
    }

    @Test
    void readsOnlyWholeKeys() {
        for (int from = 0; from <= PETER.length(); from++) {
            for (int to = from + 1; to <= PETER.length(); to++) {
                if (to - from < PETER.length()) {
                    String part = PETER.substring(from, to);
                    assertThatThrownBy(() -> VerifierKey.read(part))
                            .as(part)
                            .isInstanceOf(UnreadableAuditTextException.class);
                }
            }
        }
        for (int at = 0; at < PETER.length(); at++) {
            char[] mangled = PETER.toCharArray();
            mangled[at]++;
            assertThatThrownBy(() -> VerifierKey.read(new String(mangled)))
                    .isInstanceOf(UnreadableAuditTextException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
                "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
            })
    void readsNoKeysOfAnotherLengthOrKind(String key) {
        assertThatThrownBy(() -> VerifierKey.read(key)).isInstanceOf(UnreadableAuditTextException.class);
    }

    @Test
    void verifiesTheExampleOfTheSpecification() {
        SignedNote note = SignedNote.read("This is an example message.\n\n\u2014 example.com/foo"
                + " Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n");

        assertThat(note.verify(List.of(
                        VerifierKey.read("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"))))
                .hasSize(1);
    }

    /** As https://sum.golang.org/latest once said. */
    @Test
    void verifiesACheckpointOfTheGoChecksumDatabase() {
        SignedNote note = SignedNote.read(
                """
                go.sum database tree
                63096908
                8lHrQPRYe4KT4WQ9/Qk8/taKnD6IRHbFgfN7vQE2Y54=

                \u2014 sum.golang.org Az3gri/oVBN1jAhNZ/iS+W31psFAWRT20/GyrhpU6taFwulQGetBkH5S7wpGXdS935jiIGiUUAXBVHzT/P6fYhqAmAk=
                """);
        VerifierKey key = VerifierKey.read("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8");

        assertThat(note.verify(List.of(key))).containsExactly(key);
        assertThat(Checkpoint.read(note).origin()).isEqualTo("go.sum database tree");
        assertThat(Checkpoint.read(note).size()).isEqualTo(63_096_908);
    }

    @Test
    void keepsAKeyAsOpenSslWritesIt() {
        SigningKey key = SigningKey.generate("promotions.example.com/audit", new SecureRandom());
        SigningKey again =
                SigningKey.ofPem("promotions.example.com/audit", key.pem().replace("\n", "\r\n"));

        assertThat(again.verifier()).isEqualTo(key.verifier());
        assertThat(VerifierKey.read(key.verifier().text())).isEqualTo(key.verifier());
        assertThat(SignedNote.sign(TEXT, again).verify(List.of(key.verifier()))).hasSize(1);
        assertThat(key.toString())
                .doesNotContain(key.pem().lines().skip(1).findFirst().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----\n",
                "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIE\n-----END PRIVATE KEY-----\n",
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIE\n-----END ENCRYPTED PRIVATE KEY-----\n"
            })
    void saysHowToMakeAKeyWhereThereIsNone(String pem) {
        assertThatThrownBy(() -> SigningKey.ofPem("a", pem))
                .isInstanceOf(UnreadableAuditTextException.class)
                .hasMessageContaining("openssl genpkey -algorithm ed25519 -out audit-key.pem");
    }
}
