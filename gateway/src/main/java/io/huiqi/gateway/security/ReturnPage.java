package io.huiqi.gateway.security;

import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Brings a person back, after sign-in, to the page of the console where it began, and keeps the session from then on. */
@RestController
class ReturnPage implements ServerAuthenticationSuccessHandler {

    static final String SIGN_IN = "/sign-in";

    private static final String START = "/";
    private static final Set<String> PAGES = Set.of(START, "/inspections.html", "/docs");
    private static final String ATTRIBUTE = ReturnPage.class.getName();

    private final IssuerProperties issuer;

    ReturnPage(IssuerProperties issuer) {
        this.issuer = issuer;
    }

    /** Remembers the page and sends the browser on to sign in; only pages of ours are remembered. */
    @GetMapping(SIGN_IN)
    Mono<Void> signIn(@RequestParam(defaultValue = START) String page, ServerWebExchange exchange) {
        return exchange.getSession().flatMap(session -> {
            session.getAttributes().put(ATTRIBUTE, PAGES.contains(page) ? page : START);
            return redirect(exchange, "/oauth2/authorization/" + SignInConfiguration.REGISTRATION);
        });
    }

    @Override
    public Mono<Void> onAuthenticationSuccess(WebFilterExchange signedIn, Authentication person) {
        ServerWebExchange exchange = signedIn.getExchange();
        return exchange.getSession().flatMap(session -> {
            session.setMaxIdleTime(issuer.signedInFor());
            return redirect(exchange, take(session));
        });
    }

    private static String take(WebSession session) {
        return session.getAttributes().remove(ATTRIBUTE) instanceof String page ? page : START;
    }

    private static Mono<Void> redirect(ServerWebExchange exchange, String address) {
        exchange.getResponse().setStatusCode(HttpStatus.FOUND);
        exchange.getResponse().getHeaders().setLocation(URI.create(address));
        return exchange.getResponse().setComplete();
    }
}
