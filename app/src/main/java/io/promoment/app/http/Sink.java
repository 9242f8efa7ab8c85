package io.promoment.app.http;

import java.io.IOException;

/** Where the lines of a long answer go. */
public interface Sink {
    /** Whether so much is on its way that more should wait. */
    boolean isFull();

    /**
     * Sends without waiting, also when it is full.
     *
     * @throws ClientGoneException when nobody is there any more
     */
    void send(byte[] bytes, int offset, int length) throws IOException;

    /**
     * Waits until it is not full.
     *
     * @throws ClientGoneException when nobody is there any more, or takes anything
     */
    void awaitRoom() throws IOException;

    /**
     * Waits until everything is taken.
     *
     * @throws ClientGoneException when nobody is there any more, or takes anything
     */
    void awaitTaken() throws IOException;
}
