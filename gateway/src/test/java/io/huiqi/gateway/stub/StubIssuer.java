package io.huiqi.gateway.stub;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** An issuer with a key of its own: a token endpoint, a key set, and sign-in that asks nobody for a password. */
public final class StubIssuer {

    private static final String SCOPE = "claims:read events:read awards:read";

    private final StubService server = StubService.start("issuer");
    private final RSAKey key;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private volatile String person = "officer";
    private volatile String scope = SCOPE;
    private volatile @Nullable String enterprise;
    private volatile long sessionTokenSeconds = 3600;

    private StubIssuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        server.answer(this::answer);
    }

    public static StubIssuer start() {
        return new StubIssuer();
    }

    public String uri() {
        return server.address().toString();
    }

    /** Who signs in from now on. */
    public void signsIn(String person) {
        this.person = person;
    }

    /** What whoever signs in from now on may do, and for which enterprise alone. */
    public void grants(String scope, @Nullable String enterprise) {
        this.scope = scope;
        this.enterprise = enterprise;
    }

    /** Forgets what was said of who signs in. */
    public void reset() {
        person = "officer";
        sessionTokenSeconds = 3600;
        grants(SCOPE, null);
    }

    /** How long tokens from sign-in live from now on. */
    public void sessionTokensLive(long seconds) {
        sessionTokenSeconds = seconds;
    }

    public StubService server() {
        return server;
    }

    /** A valid access token of this client. */
    public String token(String client) {
        return token(client, claims -> claims);
    }

    /** An access token with something about it changed. */
    public String token(String client, UnaryOperator<JWTClaimsSet.Builder> change) {
        return sign(change.apply(accessToken(client, client, 3600)), "at+jwt", key);
    }

    /** A token of the right form whose signature is somebody else's. */
    public String forgedToken(String client) {
        try {
            return sign(
                    accessToken(client, client, 3600),
                    "at+jwt",
                    new RSAKeyGenerator(2048).keyID("test").generate());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private JWTClaimsSet.Builder accessToken(String client, String subject, long seconds) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(uri())
                .audience("huiqi")
                .subject(subject)
                .claim("client_id", client)
                .claim("scope", scope)
                .claim("enterprise", enterprise)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(seconds)));
    }

    private static String sign(JWTClaimsSet.Builder claims, String type, RSAKey key) {
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .type(new JOSEObjectType(type))
                            .build(),
                    claims.build());
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        return switch (request.path()) {
            case "oauth2/jwks" -> json(response, new JWKSet(key.toPublicJWK()).toString());
            case "oauth2/authorize" -> authorize(request, response);
            case "oauth2/token" -> json(response, exchange(form(server.last().body())));
            case "connect/logout" -> response.sendRedirect(form(query(request)).get("post_logout_redirect_uri"));
            default -> response.sendNotFound();
        };
    }

    private Publisher<Void> authorize(HttpServerRequest request, HttpServerResponse response) {
        Map<String, String> asked = form(query(request));
        String code = "code" + codes.size();
        codes.put(code, asked);
        return response.sendRedirect(asked.get("redirect_uri") + "?code=" + code + "&state="
                + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8));
    }

    private String exchange(Map<String, String> form) {
        if (form.get("grant_type").equals("client_credentials")) {
            return "{\"access_token\":\"" + token("integration") + "\",\"token_type\":\"Bearer\",\"expires_in\":3600}";
        }
        if (form.get("grant_type").equals("refresh_token")) {
            return tokens(null, 3600);
        }
        Map<String, String> asked = codes.remove(form.get("code"));
        if (!asked.get("code_challenge").equals(challenge(form.get("code_verifier")))) {
            throw new IllegalArgumentException("PKCE verifier does not fit");
        }
        return tokens(asked.get("nonce"), sessionTokenSeconds);
    }

    private String tokens(@Nullable String nonce, long seconds) {
        String access = sign(accessToken("console", person, seconds), "at+jwt", key);
        JWTClaimsSet.Builder identity =
                accessToken("console", person, 3600).audience("console").claim("nonce", nonce);
        return "{\"access_token\":\"" + access + "\",\"token_type\":\"Bearer\",\"expires_in\":" + seconds
                + ",\"refresh_token\":\"again\",\"scope\":\"openid profile claims:read\",\"id_token\":\""
                + sign(identity, "JWT", key) + "\"}";
    }

    private static Publisher<Void> json(HttpServerResponse response, String json) {
        return response.header("Content-Type", "application/json").sendString(Mono.just(json));
    }

    private static String query(HttpServerRequest request) {
        return request.uri().substring(request.uri().indexOf('?') + 1);
    }

    private static Map<String, String> form(String text) {
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
