package io.promoment.bench.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSession;

/**
 * The peer: all rules in one base of plain Drools, compiled to its executable model; the activity, the customer and the
 * earlier activities are facts, put into a fresh session for each activity and joined by the rules.
 */
final class JoinedFacts {
    private static final String HEAD =
            """
            package joined
            import io.promoment.core.activity.*
            import io.promoment.bench.rules.Buyer
            import io.promoment.bench.rules.Earlier
            global java.util.List fired

            """;

    private final KieBase base;

    JoinedFacts(List<MadeRule> rules) {
        KieServices kie = KieServices.get();
        ReleaseId release = kie.newReleaseId("io.promoment.bench", "joined-" + rules.size(), "1");
        KieFileSystem files = kie.newKieFileSystem().generateAndWritePomXML(release);
        String drl = rules.stream().map(MadeRule::joined).collect(Collectors.joining("\n"));
        files.write("src/main/resources/joined/rules.drl", HEAD + drl);
        KieBuilder builder = kie.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new IllegalStateException("the peer does not compile: " + errors);
        }
        base = kie.newKieContainer(release).getKieBase();
    }

    /** The names of the rules that fire. */
    List<String> decide(Moment moment) {
        List<String> fired = new ArrayList<>();
        KieSession session = base.newKieSession();
        try {
            session.setGlobal("fired", fired);
            moment.facts().forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return fired;
    }

    SortedSet<String> fired(Moment moment) {
        return new TreeSet<>(decide(moment));
    }
}
