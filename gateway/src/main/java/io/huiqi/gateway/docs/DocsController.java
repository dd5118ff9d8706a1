package io.huiqi.gateway.docs;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Serves the documents of the HTTP API and of the events, and the page that shows them. */
@RestController
class DocsController {

    private static final String YAML = "application/yaml";

    private final ApiDocuments documents;
    private final YAMLMapper yaml = new YAMLMapper();

    DocsController(ApiDocuments documents) {
        this.documents = documents;
    }

    @GetMapping(
            path = {"/docs", "/docs/"},
            produces = MediaType.TEXT_HTML_VALUE)
    Resource page() {
        return new ClassPathResource("static/docs/index.html");
    }

    @GetMapping(path = "/docs/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ObjectNode> openApiAsJson() {
        return documents.openApi();
    }

    @GetMapping(path = "/docs/openapi.yaml", produces = YAML)
    Mono<String> openApiAsYaml() {
        return documents.openApi().map(yaml::writeValueAsString);
    }

    @GetMapping(path = "/docs/asyncapi.yaml", produces = YAML)
    Resource asyncApi() {
        Resource document = new ClassPathResource("asyncapi.yaml");
        if (!document.exists()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return document;
    }
}
