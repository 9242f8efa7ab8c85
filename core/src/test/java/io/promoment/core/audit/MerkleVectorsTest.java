package io.promoment.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What others published: the tree of eight inputs of certificate-transparency, the proofs of transparency-dev/merkle. */
class MerkleVectorsTest {
    private static final List<String> INPUTS =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void hasTheRootsOfTheEightInputs() {
        MerkleFrontier frontier = new MerkleFrontier();
        List<String> roots = new ArrayList<>(List.of(frontier.root().hex()));

        for (String input : INPUTS) {
            frontier.add(MerkleHash.leaf(HexFormat.of().parseHex(input)));
            roots.add(frontier.root().hex());
        }

        assertThat(roots).isEqualTo(ROOTS);
        assertThat(MerkleHash.EMPTY.hex()).isEqualTo(ROOTS.get(0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inclusion")
    void judgesInclusion(String name, JsonNode vector) {
        boolean verified = digests(vector, path -> new InclusionProof(
                        vector.get("leafIdx").longValue(),
                        vector.get("treeSize").longValue(),
                        path)
                .verify(digest(vector, "leafHash"), digest(vector, "root")));

        assertThat(verified).isEqualTo(!vector.get("wantErr").booleanValue());
    }

    /** One of them has equal roots that are no hashes: "don't care 2". We do. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("consistency")
    void judgesConsistency(String name, JsonNode vector) {
        boolean verified = digests(vector, path -> new ConsistencyProof(
                        vector.get("size1").longValue(), vector.get("size2").longValue(), path)
                .verify(digest(vector, "root1"), digest(vector, "root2")));

        assertThat(verified)
                .isEqualTo(!vector.get("wantErr").booleanValue()
                        && vector.get("root1").asText().length() == 44);
    }

    static Stream<Object[]> inclusion() throws IOException {
        return vectors("inclusion");
    }

    static Stream<Object[]> consistency() throws IOException {
        return vectors("consistency");
    }

    private static Stream<Object[]> vectors(String of) throws IOException {
        try (InputStream file = MerkleVectorsTest.class.getResourceAsStream("/audit/merkle-vectors.json")) {
            List<Object[]> vectors = new ArrayList<>();
            new ObjectMapper()
                    .readTree(Objects.requireNonNull(file))
                    .get(of)
                    .forEach(vector ->
                            vectors.add(new Object[] {vector.get("name").asText(), vector}));
            assertThat(vectors).hasSize(98);
            return vectors.stream();
        }
    }

    private interface Check {
        boolean verifies(List<Digest> path);
    }

    /** What is not even 32 bytes is refused as well. */
    private static boolean digests(JsonNode vector, Check check) {
        try {
            List<Digest> path = new ArrayList<>();
            vector.get("proof").forEach(hash -> path.add(Digest.ofBase64(hash.asText())));
            return check.verifies(path);
        } catch (UnreadableAuditTextException refused) {
            return false;
        }
    }

    private static Digest digest(JsonNode vector, String member) {
        return Digest.ofBase64(vector.get(member).asText());
    }
}
