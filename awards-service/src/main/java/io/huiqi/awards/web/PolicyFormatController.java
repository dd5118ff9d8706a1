package io.huiqi.awards.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the format of policy files. */
@RestController
@Tag(name = "Policies")
class PolicyFormatController {

    private static final Resource SCHEMA = new ClassPathResource("policy-format/policy.schema.json");

    @Operation(summary = "The JSON Schema of policy files, for editors; open to anybody")
    @SecurityRequirements
    @GetMapping(path = "/api/v1/policies/format", produces = "application/schema+json")
    Resource format() {
        return SCHEMA;
    }
}
