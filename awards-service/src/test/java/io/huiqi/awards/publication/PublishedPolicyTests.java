package io.huiqi.awards.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.assessment.PolicyFixtures;
import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.policyfile.PolicyReader;
import io.huiqi.awards.publication.PolicyStep.Obstacle;
import io.huiqi.awards.publication.PolicyStep.Refused;
import io.huiqi.awards.publication.PolicyStep.Taken;
import io.huiqi.awards.publication.PolicyStep.Unchanged;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Versions of a policy succeed one another without overlap or gap, until it is closed. */
class PublishedPolicyTests {

    private static final String ID = "test-policy";
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    /** A minute after midnight in Asia/Shanghai, the day before in UTC. */
    private static final Instant NOW = Instant.parse("2026-03-01T16:01:00Z");

    private final PublishedPolicy first = taken(PublishedPolicy.none(ID).publish(version("1"), NOW));

    @Test
    void theFirstVersionBeginsWhenItsTextSaysEvenIfThatIsLongAgo() {
        assertThat(first.editions()).singleElement().satisfies(edition -> {
            assertThat(edition.version()).isEqualTo("1");
            assertThat(edition.from()).isEqualTo("2020-07-21");
            assertThat(edition.publishedAt()).isEqualTo(NOW);
        });
    }

    @Test
    void aLaterVersionDoesNotBeginBeforeTodayInShanghai() {
        PolicyStep step = first.publish(version("2"), NOW);

        assertThat(taken(step).editions()).last().extracting(Edition::from).isEqualTo(TODAY);
    }

    @Test
    void aLaterVersionBeginsOnADayToCome() {
        PublishedPolicy policy = taken(first.publish(version("2", TODAY.plusDays(30)), NOW));

        assertThat(policy.editions()).last().extracting(Edition::from).isEqualTo(TODAY.plusDays(30));
    }

    @Test
    void itIsToldWhatWasPublishedAndWhatItSupersedes() {
        PolicyStep step = first.publish(version("2"), NOW);

        Edition published = taken(step).editions().get(1);
        assertThat(((Taken) step).news())
                .containsExactly(
                        new PolicyNews.Published(published, "1"),
                        new PolicyNews.Superseded(first.editions().get(0), published));
    }

    @Test
    void theSameTextAgainChangesNothing() {
        assertThat(first.publish(version("1"), NOW.plusSeconds(1))).isEqualTo(new Unchanged(first));
    }

    @Test
    void theSameNameWithAnotherTextIsRefused() {
        assertThat(first.publish(version("1", TODAY), NOW)).isEqualTo(new Refused(first, Obstacle.VERSION_EXISTS));
    }

    @Test
    void aVersionMayReplaceOneThatBeginsOnTheSameDayButNotBeginBeforeIt() {
        PublishedPolicy planned = taken(first.publish(version("2", TODAY.plusDays(30)), NOW));

        assertThat(planned.publish(version("3", TODAY.plusDays(29)), NOW))
                .isEqualTo(new Refused(planned, Obstacle.BEGINS_TOO_EARLY));
        assertThat(planned.publish(version("3", TODAY.plusDays(30)), NOW)).isInstanceOf(Taken.class);
    }

    @Test
    void aPolicyMayBeClosedWithTodayButNotWithYesterday() {
        assertThat(first.close(closing(TODAY))).isInstanceOf(Taken.class);
        assertThat(first.close(closing(TODAY.minusDays(1)))).isEqualTo(new Refused(first, Obstacle.ENDS_IN_THE_PAST));
    }

    @Test
    void aClosedPolicyStaysClosedAsItWas() {
        PublishedPolicy closed = taken(first.close(closing(TODAY)));

        assertThat(closed.close(closing(TODAY))).isEqualTo(new Unchanged(closed));
        assertThat(closed.close(closing(TODAY.plusDays(1)))).isEqualTo(new Refused(closed, Obstacle.CLOSED));
        assertThat(closed.publish(version("2"), NOW)).isEqualTo(new Refused(closed, Obstacle.CLOSED));
        assertThat(closed.publish(version("1"), NOW)).isEqualTo(new Unchanged(closed));
    }

    @Test
    void aFileOfTheInstallationLeavesAPublishedPolicyAlone() {
        assertThat(first.publishFirst(version("2"), NOW)).isEqualTo(new Unchanged(first));
    }

    private static PublishedPolicy taken(PolicyStep step) {
        assertThat(step).isInstanceOf(Taken.class);
        return step.policy();
    }

    private static Closing closing(LocalDate lastDay) {
        return new Closing(lastDay, "有效期届满", "焦政办〔2027〕30号", NOW);
    }

    private static Policy version(String version) {
        return PolicyReader.policyOf(PolicyFixtures.edition(ID, version, "100万"))
                .orElseThrow();
    }

    private static Policy version(String version, LocalDate claimsFrom) {
        return PolicyReader.policyOf(PolicyFixtures.edition(ID, version, "100万", claimsFrom))
                .orElseThrow();
    }
}
