package io.huiqi.local.supervisor;

/** Where things are, and the first two requests, as lines that can be pasted. */
final class Welcome {

    private final StackSettings settings;

    Welcome(StackSettings settings) {
        this.settings = settings;
    }

    String text() {
        Ports ports = settings.ports();
        String gateway = "http://localhost:" + ports.gateway();
        return """

                console     %1$s/          sign in as officer, enterprise-demo, ...: the password is the user name
                API docs    %1$s/docs
                issuer      http://localhost:%2$d/
                broker      127.0.0.1:%3$d    store  mongodb://127.0.0.1:%4$d
                logs        %5$s

                a token (client = secret: integration, officer, finance, policy-admin, dashboard, ops, ...), then a request:
                  TOKEN=$(curl -s -u integration:integration -d grant_type=client_credentials %1$s/oauth2/token | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
                  curl -s -H "Authorization: Bearer $TOKEN" '%1$s/api/v1/awards?enterprise=91410802MA45ABC18C'

                Ctrl-C stops everything.
                """.formatted(
                        gateway,
                        ports.issuer(),
                        ports.broker(),
                        ports.store(),
                        settings.data().resolve("logs"));
    }
}
