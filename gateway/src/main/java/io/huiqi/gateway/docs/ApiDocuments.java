package io.huiqi.gateway.docs;

import io.huiqi.gateway.route.AddressBook;
import io.huiqi.gateway.route.Service;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Asks the services for their OpenAPI documents now and then, and keeps the one they make together. */
@Component
class ApiDocuments {

    private static final Logger log = LoggerFactory.getLogger(ApiDocuments.class);
    private static final int MAX_DOCUMENT_BYTES = 8 * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration KEEP_COMPLETE = Duration.ofMinutes(1);
    private static final Duration KEEP_INCOMPLETE = Duration.ofSeconds(5);

    private final WebClient http = WebClient.builder()
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(MAX_DOCUMENT_BYTES))
            .build();
    private final AddressBook addressBook;
    private final String version;
    private final Mono<ObjectNode> merged;

    ApiDocuments(AddressBook addressBook, BuildProperties build) {
        this.addressBook = addressBook;
        this.version = String.valueOf(build.getVersion());
        this.merged = fetchAll()
                .cache(
                        document -> isComplete(document) ? KEEP_COMPLETE : KEEP_INCOMPLETE,
                        error -> Duration.ZERO,
                        () -> Duration.ZERO);
    }

    /** The document of the whole API; a service that is down is missing from it, which its description says. */
    Mono<ObjectNode> openApi() {
        return merged;
    }

    private Mono<ObjectNode> fetchAll() {
        List<Service> services = Arrays.stream(Service.values())
                .filter(service -> service != Service.ISSUER)
                .toList();
        return Flux.fromIterable(services)
                .flatMapSequential(this::fetch)
                .collectList()
                .map(this::merge);
    }

    private Mono<Part> fetch(Service service) {
        return Flux.fromIterable(addressBook.addresses(service))
                .concatMap(address -> fetch(service, address), 1)
                .next()
                .map(document -> new Part(service, Optional.of(document)))
                .defaultIfEmpty(new Part(service, Optional.empty()));
    }

    private Mono<JsonNode> fetch(Service service, URI address) {
        return http.get()
                .uri(address.resolve("/v3/api-docs"))
                .retrieve()
                .bodyToMono(JsonNode.class)
                .timeout(PATIENCE)
                .filter(document -> document.path("paths").isObject())
                .onErrorResume(error -> {
                    log.warn("no API document service={} cause={}", service.key(), error.toString());
                    return Mono.empty();
                });
    }

    private ObjectNode merge(List<Part> parts) {
        OpenApiMerge merge = new OpenApiMerge();
        List<String> missing = new ArrayList<>();
        for (Part part : parts) {
            part.document()
                    .ifPresentOrElse(
                            document -> merge.add(part.service().key(), document),
                            () -> missing.add(part.service().key()));
        }
        GatewayContract.describe(merge.paths(), merge.components());
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("openapi", "3.1.0");
        document.set("info", info(missing));
        document.putArray("servers").addObject().put("url", "/");
        document.putArray("tags").addAll(merge.tags());
        document.set("paths", merge.paths());
        document.set("components", merge.components());
        return document;
    }

    private ObjectNode info(List<String> missing) {
        ObjectNode info = JsonNodeFactory.instance.objectNode();
        info.put("title", "Huiqi 惠企");
        info.put("version", version);
        info.put(
                "description",
                "A city's industrial-support policy: enterprises, assessments, claims, awards, inspections, events."
                        + (missing.isEmpty()
                                ? ""
                                : "\n\n**Incomplete:** not reachable at the moment: " + String.join(", ", missing)
                                        + "."));
        ArrayNode marked = info.putArray("x-missing-services");
        missing.forEach(marked::add);
        return info;
    }

    private static boolean isComplete(ObjectNode document) {
        return document.path("info").path("x-missing-services").isEmpty();
    }

    /** What one service answered. */
    private record Part(Service service, Optional<JsonNode> document) {}
}
