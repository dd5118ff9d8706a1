package io.huiqi.kit.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** Starts the whole service on a random port, on a real broker, a database of its own and the {@link TestIssuer}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "PT1M")
@ContextConfiguration(initializers = ServiceTest.OnRealParts.class)
public @interface ServiceTest {

    /** Points the service at the real parts. */
    final class OnRealParts implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "real-parts",
                            Map.of(
                                    "KAFKA_BOOTSTRAP_SERVERS",
                                    RealParts.bootstrapServers(),
                                    "MONGODB_URI",
                                    RealParts.mongoUri("test-" + UUID.randomUUID()),
                                    "ISSUER_URI",
                                    TestIssuer.uri(),
                                    "TOPIC_PARTITIONS",
                                    "4",
                                    "CONSUMER_FIRST_PAUSE",
                                    "10ms")));
        }
    }
}
