package io.huiqi.claims;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class ClaimsApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ClaimsApplication.class, arguments);
    }
}
