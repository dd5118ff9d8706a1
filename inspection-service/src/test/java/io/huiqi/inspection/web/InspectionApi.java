package io.huiqi.inspection.web;

import io.huiqi.kit.testing.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The whole service behind its HTTP edge, with a clock that tests set. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@Import(TestClock.class)
@TestPropertySource(
        properties = {
            "inspection.deadline-interval=100ms",
            "inspection.pass-page=https://huiqi.example/inspections.html#pass=",
            "inspection.ledger-group=ledger-${random.uuid}",
            "inspection.registry-group=registry-${random.uuid}",
            "spring.test.webtestclient.timeout=60s"
        })
@interface InspectionApi {}
