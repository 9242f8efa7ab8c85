package io.promoment.rules.compile;

import io.promoment.core.activity.Activity;
import io.promoment.rules.Programme;
import io.promoment.rules.engine.ActionsOfTests;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.UUID;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSession;

/** Drools as its users know it, without any wall. */
final class Stock {

    private Stock() {}

    /** Builds, loads and runs it, and says how far it came when it first had an effect. */
    static Attack.Unguarded run(String drl) throws IOException {
        Effects effects = new Effects();
        KieServices kie = KieServices.get();
        ReleaseId release = kie.newReleaseId("io.promoment.test", "p" + UUID.randomUUID(), "1");
        KieFileSystem files = kie.newKieFileSystem().generateAndWritePomXML(release);
        files.write("src/main/resources/promotions/test/attack.drl", drl);
        ClassLoader loader = new Everything();
        try {
            boolean built = build(kie, files, loader);
            if (effects.happened()) {
                return Attack.Unguarded.BUILT;
            }
            if (!built) {
                return Attack.Unguarded.REFUSED;
            }
            KieBase base = kie.newKieContainer(release, loader).getKieBase();
            if (effects.happened()) {
                return Attack.Unguarded.LOADED;
            }
            return fire(base) || effects.happened() ? Attack.Unguarded.FIRED : Attack.Unguarded.NOTHING;
        } finally {
            kie.getRepository().removeKieModule(release);
            effects.happened();
        }
    }

    private static boolean build(KieServices kie, KieFileSystem files, ClassLoader loader) {
        try {
            return !kie.newKieBuilder(files, loader)
                    .buildAll(ExecutableModelProject.class)
                    .getResults()
                    .hasMessages(Message.Level.ERROR);
        } catch (RuntimeException | LinkageError refused) {
            return false;
        }
    }

    /** Whether the activity that was put in is not the one fact afterwards. */
    static boolean fire(KieBase base) {
        KieSession session = base.newKieSession();
        Activity activity = Programme.paid("event_1", Programme.NOON, 5, 7);
        try {
            session.setGlobal("actions", ActionsOfTests.of(activity));
            session.insert(activity);
            session.fireAllRules(100);
        } catch (RuntimeException | LinkageError broken) {
            // an attack may end in an error after its effect
        }
        boolean changed = session.getFactCount() != 1;
        session.dispose();
        return changed;
    }

    /** Sees what the tests see. The targets are its own, so that each attack finds them as if nobody had been there before. */
    static final class Everything extends ClassLoader {
        private static final Set<String> TARGETS = Set.of("Target", "LoudClass", "LoudTally");

        Everything() {
            super(Everything.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            String last = name.substring(name.lastIndexOf('.') + 1);
            if (!name.equals(getClass().getPackageName() + "." + last) || !TARGETS.contains(last)) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = file.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
