package io.huiqi.registry.web;

import io.huiqi.kit.event.Cause;
import io.huiqi.kit.problem.FieldError;
import io.huiqi.kit.problem.Problem;
import io.huiqi.kit.security.Caller;
import io.huiqi.registry.enterprise.Command;
import io.huiqi.registry.enterprise.Decision;
import io.huiqi.registry.enterprise.Decision.Accepted;
import io.huiqi.registry.enterprise.Decision.Refused;
import io.huiqi.registry.register.Registrar;
import io.huiqi.registry.web.ImportReader.Reading;
import io.huiqi.registry.web.ImportReader.Rejected;
import io.huiqi.registry.web.ImportReader.Understood;
import io.huiqi.registry.web.Lines.Line;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Imports enterprises line by line, answering line by line while the rest is still coming. */
@RestController
@Tag(name = "Enterprises")
class ImportController {

    /** Lines under way at once: they fill the batches of the registrar, and bound the memory of an import. */
    private static final int UNDER_WAY = 1000;

    private final ImportReader reader;
    private final Registrar registrar;

    ImportController(ImportReader reader, Registrar registrar) {
        this.reader = reader;
        this.registrar = registrar;
    }

    @Operation(
            summary = "Import enterprises with figures and recognitions",
            description =
                    "One JSON object a line: the fields of an enterprise, its uscc, figures by year, recognitions. A line"
                            + " is recorded all or not at all; a rejected line does not stop the rest; sent again, every line is"
                            + " unchanged. Read the answer while sending: a reader who lags slows the import down.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                                            schema = @Schema(implementation = ImportLine.class))))
    @PostMapping(
            path = "/api/v1/enterprises/import",
            consumes = MediaType.APPLICATION_NDJSON_VALUE,
            produces = {MediaType.APPLICATION_NDJSON_VALUE, MediaType.APPLICATION_JSON_VALUE})
    Flux<ImportOutcome> importLines(@RequestBody Flux<DataBuffer> body, Caller caller, Cause cause) {
        if (caller.enterprise() != null) {
            throw Problem.forbidden("The token is bound to one enterprise.").asException();
        }
        return Lines.of(body).flatMapSequential(line -> record(line, cause), UNDER_WAY, 1);
    }

    private Mono<ImportOutcome> record(Line line, Cause cause) {
        Reading reading = reader.read(line);
        if (reading instanceof Understood understood) {
            return registrar
                    .submit(understood.command(), cause)
                    .map(decision -> outcome(line.number(), understood.command(), decision));
        }
        Rejected rejected = (Rejected) reading;
        return Mono.just(ImportOutcome.rejected(line.number(), rejected.uscc(), rejected.errors()));
    }

    private static ImportOutcome outcome(long line, Command command, Decision decision) {
        String uscc = command.enterprise().code();
        if (decision instanceof Accepted accepted) {
            String word = switch (accepted.effect()) {
                case CREATED -> "created";
                case CHANGED -> "updated";
                case UNCHANGED -> "unchanged";
            };
            return new ImportOutcome(line, uscc, word, List.of());
        }
        Problem problem = Refusals.problem(((Refused) decision).refusal());
        return ImportOutcome.rejected(line, uscc, List.of(new FieldError("", problem.code(), problem.detail())));
    }
}
