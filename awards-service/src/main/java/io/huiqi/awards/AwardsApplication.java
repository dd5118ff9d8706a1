package io.huiqi.awards;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service, or checks a proof and ends. */
@SpringBootApplication
public class AwardsApplication {

    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals(VerifyCommand.NAME)) {
            System.exit(new VerifyCommand(System.out).run(List.of(arguments)));
        }
        SpringApplication.run(AwardsApplication.class, arguments);
    }
}
