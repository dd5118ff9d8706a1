package io.huiqi.kit.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Describes the problem document that every operation may answer with (RFC 9457). */
final class ProblemsInOpenApi implements GlobalOpenApiCustomizer {

    private static final String PROBLEM = "Problem";

    @Override
    public void customise(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        Components components = document.getComponents() == null ? new Components() : document.getComponents();
        document.setComponents(components.addSchemas(PROBLEM, problem()));
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(ProblemsInOpenApi::addTo);
    }

    private static void addTo(Operation operation) {
        ApiResponses responses = operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
        responses.addApiResponse(
                "default",
                new ApiResponse()
                        .description("Anything that is not a success")
                        .content(new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType()
                                                .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)))));
        operation.setResponses(responses);
    }

    private static Schema<?> problem() {
        Map<String, Schema<?>> members = new LinkedHashMap<>();
        members.put("type", new StringSchema().format("uri"));
        members.put("title", new StringSchema());
        members.put("status", new IntegerSchema());
        members.put("code", new StringSchema().description("Stable, for programs"));
        members.put("detail", new StringSchema());
        members.put("instance", new StringSchema().format("uri-reference"));
        members.put("errors", new ArraySchema().items(error()));
        members.put("traceId", new StringSchema());
        return object("RFC 9457 problem details; further members say what is in the way", members);
    }

    private static Schema<?> error() {
        Map<String, Schema<?>> members = new LinkedHashMap<>();
        members.put("pointer", new StringSchema().description("JSON pointer into the body, or ?name"));
        members.put("code", new StringSchema().description("Stable, for programs"));
        members.put("detail", new StringSchema());
        return object("One thing wrong with the request", members);
    }

    private static Schema<?> object(String description, Map<String, Schema<?>> members) {
        Schema<?> schema = new ObjectSchema().description(description);
        members.forEach(schema::addProperty);
        schema.setRequired(List.copyOf(members.keySet()));
        return schema;
    }
}
