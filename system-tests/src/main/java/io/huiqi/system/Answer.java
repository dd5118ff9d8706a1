package io.huiqi.system;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** An HTTP answer with its JSON body; a missing node where there is none. */
public record Answer(int status, HttpHeaders headers, JsonNode body) {

    /** The text of a field, found by JSON pointer; empty when it is not there. */
    public String text(String pointer) {
        return body.at(pointer).asString("");
    }
}
