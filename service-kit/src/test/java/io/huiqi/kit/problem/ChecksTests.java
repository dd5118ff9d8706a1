package io.huiqi.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-0001-01-01", "0000-01-01", "1799-12-31", "+10000-01-01"})
    void aDateThatNobodyCanMeanIsRefused(String date) {
        assertThat(checks.date("/date", date)).isNull();
        assertThat(checks.instant("/at", date + "T00:00:00Z")).isNull();

        assertThat(checks.errors()).extracting(FieldError::pointer).containsExactly("/date", "/at");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1800-01-01", "2999-12-31"})
    void theFirstAndTheLastDateAreRead(String date) {
        assertThat(checks.date("/date", date)).hasToString(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "20",
                "+2020",
                "02020",
                " 2020",
                "２０２０",
                "2020.0",
                "2e3",
                "-2020",
                "99999",
                "99999999999999999999"
            })
    void aYearIsWrittenInFourPlainDigits(String year) {
        assertThat(checks.writtenYear("/facts", year)).isNull();

        assertThat(checks.hasErrors()).isTrue();
    }

    @Test
    void aWrittenYearIsRead() {
        assertThat(checks.writtenYear("/facts", "2020")).isEqualTo(2020);
    }

    @Test
    void halfOfASurrogatePairIsNoText() {
        assertThat(checks.text("/name", "a\uD83D", 10)).isNull();
        assertThat(checks.text("/name", "\uDE00\uD83D", 10)).isNull();
        assertThat(checks.text("/name", "\uD83D\uDE00", 10)).isNotNull();

        assertThat(checks.errors()).extracting(FieldError::code).containsExactly("invalid-text", "invalid-text");
    }

    @Test
    void whatAClientWroteIsMadeFitToBeSentBack() {
        FieldError error = new FieldError("/a\uD83D", "unknown-field", "x".repeat(5000));

        assertThat(error.pointer()).isEqualTo("/a\uFFFD");
        assertThat(error.detail()).hasSizeLessThan(4100);
    }

    @Test
    void aThousandErrorsAreNotAllTold() {
        IntStream.range(0, 1000).forEach(i -> checks.error("/" + i, "required", "must be given"));

        ProblemException failure = catchThrowableOfType(ProblemException.class, checks::throwIfAny);

        assertThat(failure.problem().errors()).hasSize(Problem.TOLD);
        assertThat(failure.problem().detail()).contains("1000 errors");
    }
}
