package io.huiqi.local.supervisor.demo;

import tools.jackson.databind.JsonNode;

/** The API refused a request of the demonstration that it should have carried out. */
public final class ApiProblem extends RuntimeException {

    ApiProblem(String request, int status, JsonNode problem) {
        super(request + " was answered with " + status + " " + problem);
    }

    ApiProblem(String request, Throwable cause) {
        super(request + " could not be sent: " + cause, cause);
    }
}
