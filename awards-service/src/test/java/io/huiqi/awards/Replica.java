package io.huiqi.awards;

import io.huiqi.kit.testing.RealParts;
import io.huiqi.kit.testing.TestIssuer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/**
 * One running instance of the service on the real broker and a database that it may share with others. Unless it
 * listens on a broker of its own, its consumers do not run: they would take records from those of other tests.
 */
public final class Replica implements AutoCloseable {

    private static final String ALL_SCOPES = "policies:read policies:write assessments:run awards:read";

    private final ConfigurableApplicationContext context;
    private final WebTestClient http;

    private Replica(ConfigurableApplicationContext context) {
        this.context = context;
        this.http = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + context.getEnvironment().getProperty("local.server.port"))
                .responseTimeout(Duration.ofSeconds(60))
                .build();
    }

    /**
     * Starts an instance on the database of this name.
     *
     * @param settings as on the command line, such as {@code --AWARDS_JOB_PAGE=10}
     */
    public static Replica on(String database, String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.addAll(List.of(
                "--KAFKA_BOOTSTRAP_SERVERS=" + RealParts.bootstrapServers(),
                "--MONGODB_URI=" + RealParts.mongoUri(database),
                "--ISSUER_URI=" + TestIssuer.uri(),
                "--TOPIC_PARTITIONS=4"));
        return new Replica(new SpringApplicationBuilder(AwardsApplication.class)
                .initializers(Replica::prepare)
                .properties("PORT=0")
                .run(all.toArray(String[]::new)));
    }

    /** Starts an instance that consumes from a broker of its own, and answers what is announced there. */
    public static Replica listeningOn(String bootstrapServers, String database) {
        return new Replica(new SpringApplicationBuilder(AwardsApplication.class)
                .initializers(Replica::prepareLoops)
                .properties("PORT=0")
                .run(
                        "--spring.kafka.bootstrap-servers=" + bootstrapServers,
                        "--MONGODB_URI=" + RealParts.mongoUri(database),
                        "--ISSUER_URI=" + TestIssuer.uri(),
                        "--TOPIC_PARTITIONS=4"));
    }

    private static void prepare(ConfigurableApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(new Silence());
        prepareLoops(context);
    }

    /** An instance that ends must not take along the event loops of the others, which share a process in tests. */
    private static void prepareLoops(ConfigurableApplicationContext context) {
        ((GenericApplicationContext) context).registerBean(ReactorResourceFactory.class, () -> {
            ReactorResourceFactory own = new ReactorResourceFactory();
            own.setUseGlobalResources(false);
            return own;
        });
    }

    private static final class Silence implements BeanPostProcessor {
        @Override
        public Object postProcessBeforeInitialization(Object bean, String name) {
            if (bean instanceof ConcurrentMessageListenerContainer<?, ?> consumer) {
                consumer.setAutoStartup(false);
            }
            return bean;
        }
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** A client with every scope. */
    public WebTestClient http() {
        return http.mutate()
                .defaultHeaders(headers -> headers.setBearerAuth(TestIssuer.token("policy-admin", ALL_SCOPES)))
                .build();
    }

    /** Publishes a policy file. */
    public ResponseSpec publish(String yaml) {
        return http().post()
                .uri("/api/v1/policies")
                .contentType(MediaType.valueOf("application/yaml"))
                .bodyValue(yaml)
                .exchange();
    }

    /** Closes a policy with the end of a day. */
    public ResponseSpec close(String policy, String on) {
        return http().post()
                .uri("/api/v1/policies/{policy}/closing", policy)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"on\": \"" + on + "\", \"ground\": \"有效期届满\", \"documentNo\": \"焦政办〔2027〕30号\"}")
                .exchange();
    }

    @Override
    public void close() {
        context.close();
    }
}
