package io.huiqi.local.issuer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the issuer of the local stack; never for production. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class LocalIssuerApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(LocalIssuerApplication.class, arguments);
    }
}
