package io.huiqi.registry.web;

import static io.huiqi.kit.problem.Checks.present;

import io.huiqi.kit.event.Cause;
import io.huiqi.kit.paging.Page;
import io.huiqi.kit.problem.Checks;
import io.huiqi.kit.problem.Problem;
import io.huiqi.kit.security.Caller;
import io.huiqi.registry.enterprise.Decision.Accepted;
import io.huiqi.registry.enterprise.Decision.Effect;
import io.huiqi.registry.enterprise.Enterprise;
import io.huiqi.registry.enterprise.GrantRecognition;
import io.huiqi.registry.register.Register;
import io.huiqi.registry.register.Registrar;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The recognitions (认定) of an enterprise. */
@RestController
@RequestMapping("/api/v1/enterprises/{uscc}/recognitions")
@Tag(name = "Recognitions")
class RecognitionController {

    private final Registrar registrar;
    private final Register register;
    private final RecognitionReader reader;

    RecognitionController(Registrar registrar, Register register, RecognitionReader reader) {
        this.registrar = registrar;
        this.register = register;
        this.reader = reader;
    }

    @Operation(
            summary = "Record a recognition",
            description = "Kind, document and project identify it. Told again in the same words: 200 and the same"
                    + " recognition; in other words: 409 with the id of the first.")
    @PostMapping
    Mono<ResponseEntity<RecognitionView>> post(
            @PathVariable String uscc, @RequestBody RecognitionBody body, Caller caller, Cause cause) {
        Checks checks = new Checks();
        GrantRecognition command = reader.read(checks, "", checks.uscc("/uscc", uscc), body);
        checks.throwIfAny();
        caller.requireMayActFor(uscc);
        return registrar
                .submit(present(command), cause)
                .map(decision ->
                        answer(Refusals.accepted(decision), present(command).recognition()));
    }

    @Operation(summary = "List the recognitions of an enterprise in the order they were recorded")
    @GetMapping
    Mono<Page<RecognitionView>> list(@PathVariable String uscc, Caller caller) {
        return enterprise(uscc, caller)
                .map(enterprise -> new Page<>(
                        enterprise.recognitions().stream()
                                .map(each -> RecognitionView.of(enterprise.uscc(), each))
                                .toList(),
                        null));
    }

    @Operation(summary = "Read a recognition")
    @GetMapping("/{id}")
    Mono<RecognitionView> get(@PathVariable String uscc, @PathVariable String id, Caller caller) {
        return enterprise(uscc, caller)
                .flatMap(enterprise -> Mono.justOrEmpty(enterprise.recognition(id))
                        .map(recognition -> RecognitionView.of(enterprise.uscc(), recognition)))
                .switchIfEmpty(Mono.error(() -> Problem.notFound("recognition").asException()));
    }

    private Mono<Enterprise> enterprise(String uscc, Caller caller) {
        return register.find(Addressed.enterprise(uscc, caller))
                .switchIfEmpty(Mono.error(() -> Refusals.unknownEnterprise().asException()));
    }

    private static ResponseEntity<RecognitionView> answer(Accepted accepted, String id) {
        Enterprise enterprise = accepted.enterprise();
        HttpStatus status = accepted.effect() == Effect.CREATED ? HttpStatus.CREATED : HttpStatus.OK;
        return ResponseEntity.status(status)
                .location(URI.create("/api/v1/enterprises/" + enterprise.uscc() + "/recognitions/" + id))
                .body(RecognitionView.of(
                        enterprise.uscc(), enterprise.recognition(id).orElseThrow()));
    }
}
