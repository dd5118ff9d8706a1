package io.huiqi.kit.security;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/** Which scope each address of a service needs; what is not named needs none and is refused. */
public final class AccessRules {

    private final List<Rule> rules = new ArrayList<>();

    /** An address that anyone may read without a token. */
    public AccessRules open(HttpMethod method, String pattern) {
        rules.add(new Rule(method, pattern, List.of()));
        return this;
    }

    /** An address that needs one of these scopes. */
    public AccessRules scope(HttpMethod method, String pattern, String... anyOf) {
        rules.add(new Rule(method, pattern, List.of(anyOf)));
        return this;
    }

    /** An address that needs one of these scopes, whatever the method. */
    public AccessRules scope(String pattern, String... anyOf) {
        rules.add(new Rule(null, pattern, List.of(anyOf)));
        return this;
    }

    List<Rule> rules() {
        return List.copyOf(rules);
    }

    record Rule(@Nullable HttpMethod method, String pattern, List<String> anyOf) {}
}
