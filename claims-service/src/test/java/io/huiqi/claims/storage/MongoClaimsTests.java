package io.huiqi.claims.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiqi.claims.ClaimsTopic;
import io.huiqi.claims.Enterprises;
import io.huiqi.claims.claim.Amendment;
import io.huiqi.claims.claim.Application;
import io.huiqi.claims.claim.Claim;
import io.huiqi.claims.claim.ClaimStatus;
import io.huiqi.claims.claim.Step.Transition;
import io.huiqi.claims.docket.Change;
import io.huiqi.claims.docket.Claims;
import io.huiqi.claims.docket.Filed;
import io.huiqi.claims.docket.Outcome;
import io.huiqi.claims.docket.Outcome.Done;
import io.huiqi.claims.docket.Outcome.Duplicate;
import io.huiqi.claims.docket.Outcome.Stale;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.testing.ServiceTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class MongoClaimsTests {

    private static final Instant NOW = Instant.parse("2021-07-01T01:00:00Z");
    private static final List<String> WITHDRAWN =
            List.of("1 io.huiqi.ClaimSubmitted.v1", "2 io.huiqi.ClaimWithdrawn.v1");
    private static final Cause CAUSE = new Cause("test", null, null);

    @Autowired
    private Claims claims;

    private final String enterprise = Enterprises.next();

    private Outcome file(String id, int year) {
        Application application = new Application(
                enterprise, "jiaozuo-2020-17", "revenue-milestones", year, null, null, null, null, List.of());
        return claims.file(Claim.submit(id, application, "integration", NOW), CAUSE)
                .blockOptional()
                .orElseThrow();
    }

    private Filed filed(String id, int year) {
        return ((Done) file(id, year)).filed();
    }

    private Filed read(String id) {
        return claims.find(id).blockOptional().orElseThrow();
    }

    private static Change withdrawal(Filed filed) {
        Transition withdrawn = (Transition) filed.claim().withdraw("integration", null, NOW);
        return new Change(filed, withdrawn.claim(), withdrawn.events(), CAUSE);
    }

    @Test
    void whatIsFiledIsReadBackWhole() {
        Filed filed = filed("whole-" + enterprise, 2020);

        Filed read = read("whole-" + enterprise);

        assertThat(read.claim()).isEqualTo(filed.claim());
        assertThat(read.version()).isEqualTo(1);
        assertThat(read.sequence()).isEqualTo(1);
    }

    @Test
    void filingTheSameClaimAgainFindsTheFirst() {
        filed("same-" + enterprise, 2020);

        assertThat(file("same-" + enterprise, 2020)).isInstanceOf(Done.class);
    }

    @Test
    void anotherClaimForTheSameAwardIsADuplicate() {
        filed("first-" + enterprise, 2020);

        assertThat(file("second-" + enterprise, 2020)).isEqualTo(new Duplicate("first-" + enterprise));
    }

    @Test
    void whoeverComesSecondDoesNotOverwriteTheFirst() {
        Filed filed = filed("race-" + enterprise, 2020);

        Outcome first = claims.save(withdrawal(filed)).block();
        Outcome second = claims.save(withdrawal(filed)).block();

        assertThat(first).isInstanceOf(Done.class);
        assertThat(second).isEqualTo(new Stale());
        assertThat(read("race-" + enterprise).version()).isEqualTo(2);
        assertThat(read("race-" + enterprise).claim().timeline()).hasSize(2);
    }

    @Test
    void ofManyChangesThoseThatCanBeMadeAreMadeAndAnnounced() {
        Filed moved = filed("moved-" + enterprise, 2020);
        Filed still = filed("still-" + enterprise, 2021);
        claims.save(withdrawal(moved)).block();

        Boolean all =
                claims.saveAll(List.of(withdrawal(moved), withdrawal(still))).block();

        assertThat(all).isFalse();
        assertThat(read("still-" + enterprise).claim().status()).isEqualTo(ClaimStatus.WITHDRAWN);
        await().untilAsserted(() -> assertThat(ClaimsTopic.namesByClaim())
                .containsEntry("still-" + enterprise, WITHDRAWN)
                .containsEntry("moved-" + enterprise, WITHDRAWN));
    }

    @Test
    void aReturnedClaimCannotTakeBackAnAwardThatAnotherHolds() {
        Filed first = filed("returned-" + enterprise, 2020);
        claims.save(withdrawal(first)).block();
        filed("holder-" + enterprise, 2020);
        Filed withdrawn = read("returned-" + enterprise);
        Claim claim = withdrawn.claim();
        Claim returned =
                new Claim(claim.id(), claim.application(), 1, ClaimStatus.RETURNED, NOW, null, null, claim.timeline());
        Transition again = (Transition) returned.resubmit(Amendment.NONE, "integration", NOW);

        Outcome outcome = claims.save(new Change(withdrawn, again.claim(), again.events(), CAUSE))
                .block();

        assertThat(outcome).isEqualTo(new Duplicate("holder-" + enterprise));
        assertThat(read("returned-" + enterprise).version()).isEqualTo(withdrawn.version());
    }
}
