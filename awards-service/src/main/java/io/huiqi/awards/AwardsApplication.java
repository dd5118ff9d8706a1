package io.huiqi.awards;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class AwardsApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(AwardsApplication.class, arguments);
    }
}
