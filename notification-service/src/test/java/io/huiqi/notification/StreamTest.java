package io.huiqi.notification;

import io.huiqi.kit.testing.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** Starts the service with a small ring, so that tests get past it, and with quick heartbeats. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@TestPropertySource(
        properties = {
            "huiqi.feed.ring-events=64",
            "huiqi.feed.personal-fields.ClaimWithdrawn=applicant",
            "huiqi.stream.heartbeat=500ms",
            "huiqi.stream.stall-timeout=20s"
        })
public @interface StreamTest {}
