package io.huiqi.registry.web;

import io.huiqi.kit.event.Cause;
import io.huiqi.kit.identity.Uscc;
import io.huiqi.kit.paging.Page;
import io.huiqi.kit.problem.Problem;
import io.huiqi.kit.security.Caller;
import io.huiqi.kit.web.ETags;
import io.huiqi.registry.enterprise.Decision.Accepted;
import io.huiqi.registry.enterprise.Decision.Effect;
import io.huiqi.registry.enterprise.Enterprise;
import io.huiqi.registry.enterprise.Listing;
import io.huiqi.registry.enterprise.RecordListing;
import io.huiqi.registry.register.Register;
import io.huiqi.registry.register.Registrar;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The lists (名单) on which an enterprise stands, each with its days. */
@RestController
@RequestMapping("/api/v1/enterprises/{uscc}/lists")
@Tag(name = "Lists")
class ListingController {

    private final Registrar registrar;
    private final Register register;

    ListingController(Registrar registrar, Register register) {
        this.registrar = registrar;
        this.register = register;
    }

    @Operation(
            summary = "Record or correct when an enterprise stands on a list",
            description = "The periods given replace those of the list; a last day takes the enterprise off. Sent again"
                    + " unchanged they cause no event. The list is the name that policies use; keyEnterprise is kept with"
                    + " the enterprise. An enterprise's own token may not.")
    @PutMapping("/{list}")
    Mono<ResponseEntity<ListingView>> put(
            @PathVariable String uscc,
            @PathVariable String list,
            @RequestBody ListingBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller,
            Cause cause) {
        if (caller.enterprise() != null) {
            throw Problem.forbidden("Only the registry's own sources record lists.")
                    .asException();
        }
        RecordListing command = ListingReader.read(uscc, list, body, IfMatch.read(ifMatch));
        return registrar.submit(command, cause).map(decision -> answer(Refusals.accepted(decision), list));
    }

    @Operation(summary = "List the lists on which an enterprise stands or stood, by name")
    @GetMapping
    Mono<Page<ListingView>> list(@PathVariable String uscc, Caller caller) {
        return enterprise(uscc, caller)
                .map(enterprise -> new Page<>(
                        enterprise.listings().stream()
                                .map(each -> ListingView.of(enterprise.uscc(), each))
                                .toList(),
                        null));
    }

    @Operation(summary = "Read when an enterprise stands on a list", description = "404 if nobody ever recorded it.")
    @GetMapping("/{list}")
    Mono<ResponseEntity<ListingView>> get(@PathVariable String uscc, @PathVariable String list, Caller caller) {
        return enterprise(uscc, caller)
                .flatMap(enterprise -> Mono.justOrEmpty(enterprise.listing(list))
                        .map(listing -> tagged(HttpStatus.OK, enterprise.uscc(), listing)))
                .switchIfEmpty(Mono.error(() -> Problem.notFound("listing").asException()));
    }

    private Mono<Enterprise> enterprise(String uscc, Caller caller) {
        return register.find(Addressed.enterprise(uscc, caller))
                .switchIfEmpty(Mono.error(() -> Refusals.unknownEnterprise().asException()));
    }

    private static ResponseEntity<ListingView> answer(Accepted accepted, String list) {
        HttpStatus status = accepted.effect() == Effect.CREATED ? HttpStatus.CREATED : HttpStatus.OK;
        Enterprise enterprise = accepted.enterprise();
        return tagged(status, enterprise.uscc(), enterprise.listing(list).orElseThrow());
    }

    private static ResponseEntity<ListingView> tagged(HttpStatus status, Uscc enterprise, Listing listing) {
        return ResponseEntity.status(status)
                .eTag(ETags.of(listing.revision()))
                .body(ListingView.of(enterprise, listing));
    }
}
