package io.promoment.rules.language;

import io.promoment.core.activity.Activity;
import java.util.List;
import java.util.UUID;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/** Compiles a printed promotion as it is, and runs it over one activity. */
final class CompiledForm {

    private CompiledForm() {}

    static List<String> asks(Printed printed, Activity activity) {
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId("io.promoment.test", "p" + UUID.randomUUID(), "1");
        String drl = printed.drl()
                .replace("global io.promoment.rules.engine.Actions", "global " + RecordedActions.class.getName());
        KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(release);
        files.write("src/main/resources/p/p.drl", drl);
        ClassLoader loader = CompiledForm.class.getClassLoader();
        KieBuilder builder = services.newKieBuilder(files, loader).buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new AssertionError(errors + "\n" + drl);
        }
        return fire(services.newKieContainer(release, loader), activity);
    }

    private static List<String> fire(KieContainer container, Activity activity) {
        KieSession session = container.getKieBase().newKieSession();
        try {
            RecordedActions actions = new RecordedActions();
            session.setGlobal("actions", actions);
            session.insert(activity);
            session.fireAllRules(100);
            return actions.asked();
        } finally {
            session.dispose();
            container.dispose();
        }
    }
}
