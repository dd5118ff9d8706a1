package io.huiqi.registry.web;

import io.huiqi.kit.event.Cause;
import io.huiqi.kit.paging.Page;
import io.huiqi.kit.problem.Problem;
import io.huiqi.kit.security.Caller;
import io.huiqi.registry.enterprise.Decision.Accepted;
import io.huiqi.registry.enterprise.Decision.Effect;
import io.huiqi.registry.enterprise.Enterprise;
import io.huiqi.registry.enterprise.RecordMerger;
import io.huiqi.registry.register.Mergers;
import io.huiqi.registry.register.Register;
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

/** The mergers (吸收合并) of an enterprise: whom it took over. */
@RestController
@RequestMapping("/api/v1/enterprises/{uscc}/mergers")
@Tag(name = "Mergers")
class MergerController {

    private final Mergers mergers;
    private final Register register;
    private final MergerReader reader;

    MergerController(Mergers mergers, Register register, MergerReader reader) {
        this.mergers = mergers;
        this.register = register;
        this.reader = reader;
    }

    @Operation(
            summary = "Record that an enterprise took another one over",
            description = "The address names the successor. 201 for a new merger, 200 for the same told again; 409"
                    + " already-merged when the predecessor was taken over before, 409 circular-merger when it took the"
                    + " successor over, at once or through others. An enterprise's own token may not.")
    @PostMapping
    Mono<ResponseEntity<MergerView>> post(
            @PathVariable String uscc, @RequestBody MergerBody body, Caller caller, Cause cause) {
        if (caller.enterprise() != null) {
            throw Problem.forbidden("Only the registry's own sources record mergers.")
                    .asException();
        }
        RecordMerger merger = reader.read(uscc, body);
        return mergers.submit(merger, cause).map(decision -> answer(Refusals.accepted(decision), merger));
    }

    @Operation(summary = "List whom an enterprise took over, in the order in which it was recorded")
    @GetMapping
    Mono<Page<MergerView>> list(@PathVariable String uscc, Caller caller) {
        return enterprise(uscc, caller)
                .map(enterprise -> new Page<>(
                        enterprise.mergers().stream()
                                .map(each -> MergerView.of(enterprise.uscc(), each))
                                .toList(),
                        null));
    }

    @Operation(summary = "Read the merger with one predecessor")
    @GetMapping("/{predecessor}")
    Mono<MergerView> get(@PathVariable String uscc, @PathVariable String predecessor, Caller caller) {
        return enterprise(uscc, caller)
                .flatMap(enterprise -> Mono.justOrEmpty(enterprise.merger(predecessor))
                        .map(merger -> MergerView.of(enterprise.uscc(), merger)))
                .switchIfEmpty(Mono.error(() -> Problem.notFound("merger").asException()));
    }

    private Mono<Enterprise> enterprise(String uscc, Caller caller) {
        return register.find(Addressed.enterprise(uscc, caller))
                .switchIfEmpty(Mono.error(() -> Refusals.unknownEnterprise().asException()));
    }

    private static ResponseEntity<MergerView> answer(Accepted accepted, RecordMerger merger) {
        Enterprise successor = accepted.enterprise();
        String predecessor = merger.predecessor().code();
        HttpStatus status = accepted.effect() == Effect.CREATED ? HttpStatus.CREATED : HttpStatus.OK;
        return ResponseEntity.status(status)
                .location(URI.create("/api/v1/enterprises/" + successor.uscc() + "/mergers/" + predecessor))
                .body(MergerView.of(
                        successor.uscc(), successor.merger(predecessor).orElseThrow()));
    }
}
