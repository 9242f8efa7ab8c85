package io.promoment.app.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A client closed the connection in the middle, or takes nothing of an answer. */
public final class ClientGoneException extends IOException {
    public ClientGoneException(String how, @Nullable Throwable cause) {
        super(how, cause);
    }
}
