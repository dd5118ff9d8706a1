package io.huiqi.gateway;

import java.security.Security;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the gateway. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@EnableScheduling
public class GatewayApplication {

    public static void main(String[] args) {
        // The JVM keeps a looked-up address for 30 s by default; a service that is scaled out should be noticed sooner.
        Security.setProperty("networkaddress.cache.ttl", "5");
        SpringApplication.run(GatewayApplication.class, args);
    }
}
