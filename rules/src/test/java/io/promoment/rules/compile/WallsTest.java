package io.promoment.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WallsTest {
    private static final String CALLS_THE_HOST =
            """
            package promotions.attack
            import io.promoment.core.activity.OrderPaid;
            rule "r" when
                OrderPaid()
            then
                System.setProperty("attack", "ran");
            end
            """;

    private final Walls all = Walls.all();
    private final ClassLoader everything = WallsTest.class.getClassLoader();

    @Test
    void loadsNothingThatNamesTheHost() {
        Walls scanAlone = new Walls(everything, everything, all.reach());

        assertThatThrownBy(() -> scanAlone.compile(CALLS_THE_HOST))
                .isInstanceOfSatisfying(NotCompiledException.class, refused -> assertThat(refused.outside())
                        .contains(new Reference("java.lang.System", "setProperty")));
    }

    @Test
    void buildsNothingThatNamesTheHostInFull() {
        Walls scanAlone = new Walls(everything, everything, all.reach());

        for (String named : List.of("java.lang.System", "java . lang . System", "\\u0053ystem")) {
            assertThatThrownBy(() -> scanAlone.compile(CALLS_THE_HOST.replace("System", named)))
                    .isInstanceOfSatisfying(NotCompiledException.class, refused -> assertThat(refused.outside())
                            .hasSize(1));
        }
        assertThat(all.reach().outside(CALLS_THE_HOST.replace("promotions.", "io.")))
                .hasSize(1);
        assertThat(all.reach().outside(CALLS_THE_HOST.replace("System", "\"java.lang.System\"")))
                .isEmpty();
    }

    @Test
    void looksBehindTextsOfAnyLength() {
        String text = "\"" + "x\\\\\\\"".repeat(100_000) + "\"";

        assertThat(all.reach().outside(text + " java.lang.System " + text)).hasSize(1);
    }

    @Test
    void showsTheHostToNobodyWhoBuilds() {
        Walls loadersAlone = new Walls(all.building(), all.running(), null);

        assertThatThrownBy(() -> loadersAlone.compile(CALLS_THE_HOST))
                .isInstanceOf(NotCompiledException.class)
                .hasMessageContaining("System");
    }

    @Test
    void showsTheHostToNoClassThatWasGenerated() {
        Walls runningAlone = new Walls(everything, all.running(), null);

        assertThatThrownBy(
                        () -> runningAlone.compile(CALLS_THE_HOST.replace("rule", "global java.lang.System s\nrule")))
                .isInstanceOf(NotCompiledException.class)
                .hasCauseInstanceOf(NoClassDefFoundError.class);
    }

    @Test
    void hidesResourcesAsItHidesClasses() throws Exception {
        for (String hidden : List.of("java/lang/System.class", "reach.txt", "META-INF/MANIFEST.MF", "")) {
            assertThat(all.building().getResource(hidden)).isNull();
            assertThat(all.building().getResourceAsStream(hidden)).isNull();
            assertThat(all.building().getResources(hidden).hasMoreElements()).isFalse();
        }
    }

    @Test
    void listsOnlyClassesThatAreThere() throws Exception {
        for (String name : all.reach().running()) {
            if (!name.matches(".*([0-9]|N)$")) {
                assertThat(all.running().loadClass(name)).as(name).isNotNull();
            }
        }
    }

    @Test
    void readsWhatAClassFileNames() throws Exception {
        byte[] file =
                WallsTest.class.getResourceAsStream("WallsTest$Naming.class").readAllBytes();

        assertThat(ConstantPool.references(file))
                .contains(
                        new Reference("java.lang.System", "out"),
                        new Reference("java.lang.Runnable", "run"),
                        new Reference("java.lang.Thread", ""),
                        new Reference("java.lang.invoke.StringConcatFactory", "makeConcatWithConstants"))
                .noneMatch(reference -> reference.owner().startsWith("["));
    }

    /** One of each kind of constant. */
    static final class Naming {
        long wide(Object of, Runnable runs) {
            runs.run();
            System.out.println("text " + of + (float) of.hashCode());
            return of instanceof Thread[][] ? 0x1234567890L + (long) 3.5e9 : new long[3].length;
        }
    }
}
