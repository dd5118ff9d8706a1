package io.huiqi.awards.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.huiqi.awards.assessment.PolicyVersions.Version;
import io.huiqi.awards.facts.Entitlements;
import io.huiqi.awards.facts.Facts;
import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.policyfile.PolicyReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which version of a policy answers, to the day of Asia/Shanghai. */
class PolicyVersionsTests {

    private static final String ID = "jiaozuo-2020-17";
    private static final LocalDate JUNE = LocalDate.parse("2021-06-01");
    private static final Instant PUBLISHED = Instant.parse("2021-04-30T16:00:00Z");

    @Test
    void aVersionAnswersFromItsFirstDayOn() {
        Rulebook rulebook = rulebook(JUNE, PUBLISHED, null);

        assertThat(versionAt(rulebook, "2021-05-31T23:59:59.999+08:00")).isEqualTo("first");
        assertThat(versionAt(rulebook, "2021-06-01T00:00:00+08:00")).isEqualTo("second");
        assertThat(versionAt(rulebook, "2021-05-31T16:00:00Z")).isEqualTo("second");
        assertThat(versionOn(rulebook, "2021-05-31")).isEqualTo("first");
        assertThat(versionOn(rulebook, "2021-06-01")).isEqualTo("second");
    }

    @Test
    void aVersionAnswersNothingThatWasSubmittedBeforeItWasPublished() {
        Rulebook rulebook = rulebook(JUNE, Instant.parse("2021-06-01T04:00:00Z"), null);

        assertThat(versionAt(rulebook, "2021-06-01T11:59:59.999+08:00")).isEqualTo("first");
        assertThat(versionAt(rulebook, "2021-06-01T12:00:00+08:00")).isEqualTo("second");
        assertThat(versionOn(rulebook, "2021-06-01")).isEqualTo("second");
    }

    @Test
    void theFirstVersionAnswersWhatWasSubmittedBeforeItBecameKnownHere() {
        Rulebook rulebook = Rulebook.of(List.of(new PolicyVersions(
                List.of(new Version(assessor("first"), LocalDate.parse("2020-07-21"), PUBLISHED)), null)));

        assertThat(versionAt(rulebook, "2020-07-21T00:00:00+08:00")).isEqualTo("first");
        assertThat(refusalAt(rulebook, "2020-07-20T23:59:59.999+08:00")).isEqualTo(ReasonCode.BEFORE_POLICY);
    }

    @Test
    void aClosedPolicyAnswersUntilTheEndOfItsLastDay() {
        Rulebook rulebook = rulebook(JUNE, PUBLISHED, LocalDate.parse("2022-12-31"));

        assertThat(versionAt(rulebook, "2022-12-31T23:59:59.999+08:00")).isEqualTo("second");
        assertThat(refusalAt(rulebook, "2023-01-01T00:00:00+08:00")).isEqualTo(ReasonCode.POLICY_CLOSED);
        assertThat(rulebook.assessor(ID, LocalDate.parse("2023-01-01"))).isEmpty();
    }

    @Test
    void whatIsSubmittedToAClosedPolicyIsRefusedWithTheLastDay() {
        Rulebook rulebook = rulebook(JUNE, PUBLISHED, LocalDate.parse("2022-12-31"));

        Assessment assessment = rulebook.ruling(ID, LocalDate.parse("2023-01-01"))
                .orElseThrow()
                .assess(Question.of("brand", 2022), Facts.NONE, Entitlements.of(List.of()));

        assertThat(assessment.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(assessment.policy().version()).isEqualTo("second");
        assertThat(assessment.reasons().get(0).phrase().text().zh()).contains("2022-12-31");
        assertThat(assessment.reasons().get(0).phrase().text().en()).contains("2022-12-31");
    }

    @Test
    void everyPublishedVersionStaysComputable() {
        Rulebook rulebook = rulebook(JUNE, PUBLISHED, LocalDate.parse("2022-12-31"));

        assertThat(rulebook.assessor(ID, "first").orElseThrow().policy().version())
                .isEqualTo("first");
        assertThat(rulebook.assessor(ID, "second")).isPresent();
        assertThat(rulebook.assessor(ID, "third")).isEmpty();
        assertThat(rulebook.assessor("another", "first")).isEmpty();
    }

    @Test
    void aPolicyStandsInARulebookOnce() {
        PolicyVersions versions = PolicyVersions.only(policy("first"));

        assertThatIllegalArgumentException().isThrownBy(() -> Rulebook.of(List.of(versions, versions)));
    }

    private static Rulebook rulebook(LocalDate from, Instant publishedAt, @Nullable LocalDate lastDay) {
        Version first = new Version(assessor("first"), LocalDate.parse("2020-07-21"), Instant.EPOCH);
        Version second = new Version(assessor("second"), from, publishedAt);
        return Rulebook.of(List.of(new PolicyVersions(List.of(first, second), lastDay)));
    }

    private static String versionAt(Rulebook rulebook, String instant) {
        Ruling ruling = rulebook.ruling(ID, offset(instant)).orElseThrow();
        assertThat(ruling.isInForce()).isTrue();
        return ruling.assessor().policy().version();
    }

    private static String versionOn(Rulebook rulebook, String day) {
        return rulebook.assessor(ID, LocalDate.parse(day))
                .orElseThrow()
                .policy()
                .version();
    }

    private static @Nullable ReasonCode refusalAt(Rulebook rulebook, String instant) {
        Reason refusal = rulebook.ruling(ID, offset(instant)).orElseThrow().refusal();
        return refusal == null ? null : refusal.code();
    }

    private static Instant offset(String instant) {
        return OffsetDateTime.parse(instant).toInstant();
    }

    private static Assessor assessor(String version) {
        return Assessor.of(policy(version));
    }

    private static Policy policy(String version) {
        return PolicyReader.policyOf(
                        PolicyFixtures.jiaozuoYaml().replaceFirst("(?m)^version: .*$", "version: " + version))
                .orElseThrow();
    }
}
