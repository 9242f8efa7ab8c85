package io.promoment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as RFC 9457 {@code application/problem+json}.
 *
 * @param type which kind of problem, one of {@link ProblemType}; stable
 * @param detail what to change, written for the person who sent the request
 * @param instance the path of the request, or for a failure of the service the id under which its log knows it
 * @param errors the places that are wrong, in the order they stand in; may be empty
 * @param difference what is saved against what was sent, where two edited at once
 * @param scenarios what became of them, where they keep a draft from being published
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What went wrong (RFC 9457)")
public record Problem(
        @Schema(type = SchemaType.STRING, format = "uri", description = "Stable name of the kind of problem") URI type,
        String title,
        int status,
        String detail,
        @Schema(description = "The path of the request; for a 500 the id to look for in the log") @Nullable
                String instance,
        List<Fault> errors,
        @Schema(description = "What is saved against what was sent, where two edited at once") @Nullable
                Difference difference,
        @Schema(description = "What became of the scenarios, where they keep a draft from being published") @Nullable
                ScenarioAnswer scenarios) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(ProblemType type, String detail, List<Fault> errors) {
        return new Problem(type.uri(), type.title(), type.status(), detail, null, errors, null, null);
    }

    public static Problem of(ProblemType type, String detail) {
        return of(type, detail, List.of());
    }

    public Problem at(String place) {
        return new Problem(type, title, status, detail, place, errors, difference, scenarios);
    }

    public Problem with(Difference between) {
        return new Problem(type, title, status, detail, instance, errors, between, scenarios);
    }

    public Problem with(ScenarioAnswer played) {
        return new Problem(type, title, status, detail, instance, errors, difference, played);
    }

    /**
     * One place that is wrong. A body is pointed into by a JSON pointer (RFC 6901), a query and the headers by the parameter, a text
     * (malformed JSON, a promotion) by line and column, both counted from 1.
     *
     * @param hint what to write instead; absent rather than blank
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Fault", description = "One place that is wrong")
    public record Fault(
            @Schema(description = "JSON pointer into the body; the empty string is the whole body") @Nullable
                    String pointer,
            @Schema(description = "Name of the parameter in the query, the path or the headers") @Nullable
                    String parameter,
            @Schema(description = "File of a promotion") @Nullable String file,
            @Schema(description = "Line, from 1") @Nullable Integer line,
            @Schema(description = "Column, from 1") @Nullable Integer column,
            @Schema(description = "Rule of a promotion") @Nullable String rule,
            String detail,
            @Schema(description = "What to write instead") @Nullable String hint) {

        public Fault {
            hint = hint == null || hint.isBlank() ? null : hint;
        }

        public static Fault inBody(String pointer, String detail, @Nullable String hint) {
            return new Fault(pointer, null, null, null, null, null, detail, hint);
        }

        public static Fault inParameter(String parameter, String detail, @Nullable String hint) {
            return new Fault(null, parameter, null, null, null, null, detail, hint);
        }

        public static Fault inText(@Nullable String file, int line, int column, String detail, @Nullable String hint) {
            return new Fault(null, null, file, line, column, null, detail, hint);
        }

        /** In the file of a promotion; outside of rules without the rule. */
        public static Fault inRule(
                String file, int line, int column, @Nullable String rule, String detail, @Nullable String hint) {
            return new Fault(null, null, file, line, column, rule, detail, hint);
        }
    }
}
