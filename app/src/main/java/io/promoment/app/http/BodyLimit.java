package io.promoment.app.http;

import io.promoment.api.Problem;
import io.promoment.api.ProblemType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;

/** Stops reading a body that did not announce its size and turns out too large. */
@Provider
class BodyLimit implements ReaderInterceptor {
    private static final Pattern DRAFT = Pattern.compile("/v1/promotions/[^/]+/draft/?");

    /** Two files of 1 MiB, as JSON writes them. */
    private static final long MOST_OF_A_DRAFT = 4L << 20;

    private final Instance<HttpSettings> settings;
    private final UriInfo uri;

    /** Interceptors are made before the settings are read: hence not the settings themselves. */
    @Inject
    BodyLimit(Instance<HttpSettings> settings, UriInfo uri) {
        this.settings = settings;
        this.uri = uri;
    }

    /** How many bytes a body may have; a draft is larger than an activity may be. */
    static long most(String path, long setting) {
        return DRAFT.matcher(path).matches() ? Math.max(setting, MOST_OF_A_DRAFT) : setting;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        if (body.getType() == InputStream.class) {
            return body.proceed(); // who takes a stream does not hold it in memory
        }
        body.setInputStream(new Counted(
                body.getInputStream(),
                most(uri.getPath(), settings.get().maximumBody().asLongValue())));
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
                        "send less: an activity without what no rule reads, a promotion split into several")));
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
