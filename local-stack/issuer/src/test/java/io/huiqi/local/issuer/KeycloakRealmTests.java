package io.huiqi.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The realm that the Compose file imports gives the demo clients and users the same scopes as this issuer. */
@IssuerTest
class KeycloakRealmTests {

    private static final JsonNode REALM =
            JsonMapper.builder().build().readTree(Path.of("../../deploy/keycloak/huiqi-realm.json"));

    @Autowired
    private IssuerProperties properties;

    @Test
    void hasTheSameClientsWithTheSameScopes() {
        Map<String, Set<String>> clients = new TreeMap<>();
        for (JsonNode client : REALM.path("clients")) {
            clients.put(client.path("clientId").asString(), known(client.path("defaultClientScopes")));
        }

        assertThat(clients.remove(DemoIdentities.CONSOLE)).isEqualTo(properties.allScopes());
        assertThat(clients).isEqualTo(demoScopes());
    }

    @Test
    void givesPeopleAndServiceAccountsTheRolesThatTheirScopesNeed() {
        Map<String, Set<String>> people = new TreeMap<>();
        for (JsonNode user : REALM.path("users")) {
            String name = user.path("username").asString().replaceFirst("^service-account-", "");
            Set<String> roles = known(user.path("realmRoles"));
            assertThat(people.getOrDefault(name, roles)).isEqualTo(roles);
            people.put(name, roles);
        }

        assertThat(people).isEqualTo(demoScopes());
    }

    private Map<String, Set<String>> demoScopes() {
        Map<String, Set<String>> scopes = new TreeMap<>();
        properties.clients().forEach((id, client) -> scopes.put(id, new TreeSet<>(client.scopes())));
        return scopes;
    }

    private Set<String> known(JsonNode names) {
        Set<String> scopes = new TreeSet<>();
        names.forEach(name -> scopes.add(name.asString()));
        scopes.retainAll(properties.allScopes());
        return scopes;
    }
}
