package io.huiqi.registry.web;

import static io.huiqi.kit.problem.Checks.present;

import io.huiqi.kit.event.Cause;
import io.huiqi.kit.identity.Uscc;
import io.huiqi.kit.paging.Cursor;
import io.huiqi.kit.paging.Page;
import io.huiqi.kit.problem.Checks;
import io.huiqi.kit.security.Caller;
import io.huiqi.kit.web.ETags;
import io.huiqi.kit.web.Pages;
import io.huiqi.registry.enterprise.Decision.Accepted;
import io.huiqi.registry.enterprise.Decision.Effect;
import io.huiqi.registry.enterprise.MasterData;
import io.huiqi.registry.enterprise.RegisterEnterprise;
import io.huiqi.registry.register.EnterpriseFilter;
import io.huiqi.registry.register.Register;
import io.huiqi.registry.register.Registrar;
import io.huiqi.registry.register.SearchText;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Enterprises by code, and the list of them. */
@RestController
@RequestMapping("/api/v1/enterprises")
@Tag(name = "Enterprises")
class EnterpriseController {

    private final Registrar registrar;
    private final Register register;
    private final MasterDataReader reader;

    EnterpriseController(Registrar registrar, Register register, MasterDataReader reader) {
        this.registrar = registrar;
        this.register = register;
        this.reader = reader;
    }

    @Operation(
            summary = "Register an enterprise or replace its master data",
            description =
                    "201 for a new one, 200 otherwise. Sent again unchanged it changes nothing and causes no event.")
    @PutMapping("/{uscc}")
    Mono<ResponseEntity<EnterpriseView>> put(
            @PathVariable String uscc,
            @RequestBody EnterpriseBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller,
            Cause cause) {
        Checks checks = new Checks();
        Uscc enterprise = checks.uscc("/uscc", uscc);
        MasterData masterData = reader.read(checks, body);
        checks.throwIfAny();
        caller.requireMayActFor(uscc);
        return registrar
                .submit(new RegisterEnterprise(present(enterprise), present(masterData), IfMatch.read(ifMatch)), cause)
                .map(decision -> answer(Refusals.accepted(decision)));
    }

    @Operation(summary = "Read an enterprise")
    @GetMapping("/{uscc}")
    Mono<ResponseEntity<EnterpriseView>> get(@PathVariable String uscc, Caller caller) {
        return register.find(Addressed.enterprise(uscc, caller))
                .map(enterprise -> ResponseEntity.ok()
                        .eTag(ETags.of(enterprise.revision()))
                        .body(EnterpriseView.of(enterprise)))
                .switchIfEmpty(Mono.error(() -> Refusals.unknownEnterprise().asException()));
    }

    @Operation(
            summary = "List enterprises by code",
            description = "A token bound to an enterprise lists that enterprise alone.")
    @GetMapping
    Mono<ResponseEntity<Page<EnterpriseView>>> list(
            @Parameter(description = "Exact division code") @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String kind,
            @Parameter(
                            description =
                                    "A part of the name, at least two letters or digits; case, width and punctuation do not count")
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller,
            ServerWebExchange exchange) {
        EnterpriseFilter filter = filter(district, kind, q, caller);
        int size = Cursor.limit(limit);
        List<String> after = Cursor.decode(cursor, 1);
        return register.list(filter, after == null ? null : after.get(0), size + 1)
                .map(found -> Page.of(found, size, each -> List.of(each.uscc().code()))
                        .map(EnterpriseView::of))
                .map(page -> Pages.response(exchange, page));
    }

    private static EnterpriseFilter filter(
            @Nullable String district, @Nullable String kind, @Nullable String q, Caller caller) {
        Checks checks = new Checks();
        if (kind != null) {
            checks.oneOf("?kind", kind, MasterData.KINDS);
        }
        SearchText name = q == null ? null : SearchText.of(q);
        checks.require(
                name == null || name.isSearchable(), "?q", "too-short", "must have at least two letters or digits");
        checks.throwIfAny();
        return new EnterpriseFilter(caller.enterprise(), district, kind, name);
    }

    private static ResponseEntity<EnterpriseView> answer(Accepted accepted) {
        HttpStatus status = accepted.effect() == Effect.CREATED ? HttpStatus.CREATED : HttpStatus.OK;
        return ResponseEntity.status(status)
                .eTag(ETags.of(accepted.enterprise().revision()))
                .body(EnterpriseView.of(accepted.enterprise()));
    }
}
