package io.promoment.rules.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stands in for the engine's {@code actions}: writes down what printed promotions ask for. */
public final class RecordedActions {

    private final List<String> asked = new ArrayList<>();
    private String recipient = "";

    List<String> asked() {
        return asked;
    }

    public RecordedActions to(Object someone) {
        recipient =
                someone instanceof String id ? id + " <- " : someone.getClass().getSimpleName() + " <- ";
        return this;
    }

    public RecordedActions grantReward(String reward) {
        return ask("grant " + reward);
    }

    public RecordedActions grantReward(String reward, Long quantity) {
        return ask("grant " + reward + " x " + quantity);
    }

    public RecordedActions addPoints(String program, @Nullable Long points, String reason) {
        return ask("points " + points + " " + program + " " + reason);
    }

    public RecordedActions with(String name, @Nullable Object value) {
        return ask("with " + name + "=" + value);
    }

    public RecordedActions expires(String span) {
        return ask("expires " + span);
    }

    public void limitKey(int limit, Object value) {
        ask("key " + limit + "=" + value);
    }

    private RecordedActions ask(String what) {
        asked.add(recipient + what);
        recipient = "";
        return this;
    }
}
