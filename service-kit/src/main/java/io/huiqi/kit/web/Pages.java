package io.huiqi.kit.web;

import io.huiqi.kit.paging.Page;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;

/** Pages as HTTP answers: the body, and a {@code Link} header to the next one (RFC 8288). */
public final class Pages {

    private Pages() {}

    public static <T> ResponseEntity<Page<T>> response(ServerWebExchange exchange, Page<T> page) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (page.next() != null) {
            URI next = UriComponentsBuilder.fromUri(exchange.getRequest().getURI())
                    .scheme(null)
                    .host(null)
                    .port(null)
                    .replaceQueryParam("cursor", page.next())
                    .build(true)
                    .toUri();
            answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return answer.body(page);
    }
}
