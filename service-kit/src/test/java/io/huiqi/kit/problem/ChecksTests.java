package io.huiqi.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChecksTests {

    private final Checks checks = new Checks();

    @Test
    void everythingThatIsWrongIsSaidAtOnceWithItsPlace() {
        checks.uscc("/enterprise", "91410802MA45ABC18D");
        checks.amount("/amount", "1e9");
        checks.date("/date", "2021-02-30");
        checks.instant("/start", "2020-09-16T00:00:00");
        checks.oneOf("/kind", "shop", List.of("enterprise", "zone"));
        checks.text("/name", " ", 10);
        checks.year("/year", 1900);

        ProblemException failure = catchThrowableOfType(ProblemException.class, checks::throwIfAny);

        assertThat(failure.problem().errors())
                .extracting(FieldError::pointer)
                .containsExactly("/enterprise", "/amount", "/date", "/start", "/kind", "/name", "/year");
        assertThat(failure.problem().code()).isEqualTo("invalid-request");
    }

    @Test
    void aSingleErrorGivesTheProblemItsCode() {
        checks.uscc("/enterprise", "91410802MA45ABC18D");

        ProblemException failure = catchThrowableOfType(ProblemException.class, checks::throwIfAny);

        assertThat(failure.problem().code()).isEqualTo("invalid-uscc");
        assertThat(failure.problem().status().value()).isEqualTo(422);
    }

    @Test
    void whatIsRightPasses() {
        assertThat(checks.uscc("/enterprise", "91410802MA45ABC18C")).isNotNull();
        assertThat(checks.amount("/amount", "0.00")).isNotNull();
        assertThat(checks.optionalText("/note", null, 10)).isNull();

        checks.throwIfAny();
        assertThat(checks.hasErrors()).isFalse();
    }
}
