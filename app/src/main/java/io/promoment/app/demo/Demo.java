package io.promoment.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/**
 * The program behind {@code ./demo}: {@code ready URL} exits with 0 when the service there is ready and with 1 when it is not;
 * {@code play URL} plays the recorded activities to it and prints a line for each.
 */
public final class Demo {

    private final Service service;
    private final PrintStream out;

    private Demo(Service service, PrintStream out) {
        this.service = service;
        this.out = out;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length != 2 || !List.of("ready", "play").contains(args[0])) {
            System.err.println("Usage: Demo ready|play URL");
            System.exit(2);
        }
        Service service = new Service(args[1]);
        if (args[0].equals("ready")) {
            System.exit(service.ready() ? 0 : 1);
        }
        new Demo(service, System.out).play();
    }

    private void play() throws IOException, InterruptedException {
        Sentence sentence = new Sentence(service.promotions());
        play("The 39 activity types, one of each", Recording.samples(), sentence);
        play("The story of one customer", Recording.story(), sentence);
        lookNext();
    }

    private void play(String title, List<JsonNode> activities, Sentence sentence)
            throws IOException, InterruptedException {
        out.println();
        out.println(title);
        for (JsonNode activity : activities) {
            Service.Answer answer = service.post(activity);
            out.println(sentence.of(activity, answer));
        }
    }

    private void lookNext() {
        String url = service.url();
        out.println();
        out.println("Where to look next");
        out.println("  " + url + "/v1/decisions?fired=true    what fired, newest first, and why");
        out.println("  " + url + "/v1/actions                 what was given, held back, and the reason");
        out.println("  " + url + "/v1/customers/" + Recording.STORY_CUSTOMER + "/timeline");
        out.println("  " + url + "/v1/promotions              what is in force");
        out.println("  " + url + "/q/swagger-ui               every call");
        out.println("Run ./demo again: every activity is recognised and gets its first decision.");
    }
}
