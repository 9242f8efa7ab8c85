package io.promoment.app.http;

import io.promoment.api.Problem;
import io.promoment.api.ProblemType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Stops reading a body that did not announce its size and turns out too large. */
@Provider
class BodyLimit implements ReaderInterceptor {
    private final Instance<HttpSettings> settings;

    /** Interceptors are made before the settings are read: hence not the settings themselves. */
    @Inject
    BodyLimit(Instance<HttpSettings> settings) {
        this.settings = settings;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        if (body.getType() == InputStream.class) {
            return body.proceed(); // who takes a stream does not hold it in memory
        }
        body.setInputStream(
                new Counted(body.getInputStream(), settings.get().maximumBody().asLongValue()));
        return body.proceed();
    }

    static Problem tooLarge(long most) {
        String detail = "A body may have %d bytes".formatted(most);
        return Problem.of(
                ProblemType.BODY_TOO_LARGE,
                detail,
                List.of(Problem.Fault.inBody(
                        "",
                        "has more than %d bytes".formatted(most),
                        "send one activity per request, without what no rule reads")));
    }

    private static final class Counted extends FilterInputStream {
        private final long most;
        private long count;

        Counted(InputStream body, long most) {
            super(body);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            count += read;
            if (count > most) {
                throw new ProblemException(tooLarge(most));
            }
        }
    }
}
