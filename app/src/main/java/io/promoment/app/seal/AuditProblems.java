package io.promoment.app.seal;

import io.promoment.api.Problem;
import io.promoment.api.Problem.Fault;
import io.promoment.api.ProblemType;
import io.promoment.app.http.ProblemException;
import io.promoment.app.seal.LogStore.Stored;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is refused of those who ask for proofs. */
final class AuditProblems {
    private AuditProblems() {}

    static ProblemException unknownEntry(String id, long size) {
        String detail = "No entry of the log has the id or index %s".formatted(id);
        String hint = "send an index from 0 to %d, or the id of a decision".formatted(size - 1);
        return parameter(ProblemType.NOT_FOUND, "id", detail, hint);
    }

    static ProblemException notSealedYet(String id) {
        String detail = "The decision %s waits to be sealed".formatted(id);
        return parameter(
                ProblemType.NOT_FOUND, "id", detail, "ask again in a second; /q/health/well says why it takes longer");
    }

    static ProblemException notCovered(String id, LogStore.Log log) {
        String detail = "The decision %s was made before the log began, %s".formatted(id, log.since());
        return parameter(ProblemType.NOT_FOUND, "id", detail, "send one that was made later");
    }

    static ProblemException pastTree(String parameter, long asked, long size) {
        String detail = "%s is %d, and the log has %d entries under checkpoints".formatted(parameter, asked, size);
        return parameter(
                ProblemType.INVALID_PARAMETER, parameter, detail, "send a size from 1 to %d, or none".formatted(size));
    }

    static ProblemException notIn(long index, long size) {
        String detail = "A tree of %d entries does not hold the entry %d".formatted(size, index);
        return parameter(
                ProblemType.INVALID_PARAMETER,
                "size",
                detail,
                "send a size of at least %d, or none".formatted(index + 1));
    }

    static ProblemException backwards(long first, long second) {
        String detail = "first is %d and second %d: a log is not continued backwards".formatted(first, second);
        return parameter(ProblemType.INVALID_PARAMETER, "first", detail, "send a first that is not larger than second");
    }

    static ProblemException missing(String parameter, String hint) {
        return parameter(ProblemType.INVALID_PARAMETER, parameter, parameter + " is missing", hint);
    }

    static ProblemException noCheckpoint(
            ProblemType type, String parameter, long size, Optional<Stored> before, Optional<Stored> after) {
        String detail = "There is no checkpoint of %d entries".formatted(size);
        String nearest = Stream.of(before, after)
                .flatMap(Optional::stream)
                .map(near -> String.valueOf(near.size()))
                .collect(Collectors.joining(" and "));
        String hint = "send the size of one that /v1/audit/checkpoints lists; the nearest: " + nearest;
        return parameter(type, parameter, detail, hint);
    }

    static ProblemException notCovered(long from, long size) {
        String detail = "from is %d, and the checkpoint covers %d entries".formatted(from, size);
        return parameter(
                ProblemType.INVALID_PARAMETER, "from", detail, "send a from of 0 to %d, or none".formatted(size - 1));
    }

    static ProblemException damaged(DamagedLogException e) {
        return new ProblemException(Problem.of(ProblemType.LOG_DAMAGED, String.valueOf(e.getMessage())));
    }

    static ProblemException nothingSealed() {
        return new ProblemException(
                Problem.of(
                        ProblemType.UNAVAILABLE,
                        "Nothing is sealed yet: the log begins within seconds of the first start; /q/health/well says why it takes longer"));
    }

    private static ProblemException parameter(ProblemType type, String parameter, String detail, String hint) {
        return new ProblemException(Problem.of(type, detail, List.of(Fault.inParameter(parameter, detail, hint))));
    }
}
