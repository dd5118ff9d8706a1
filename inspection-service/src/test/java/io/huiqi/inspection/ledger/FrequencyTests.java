package io.huiqi.inspection.ledger;

import static io.huiqi.inspection.policy.PolicyFixtures.jiaozuo;
import static io.huiqi.inspection.policy.PolicyFixtures.policies;
import static io.huiqi.inspection.proposal.ProposalBuilder.visitOn;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.events.VisitEvent.HighInspectionFrequency;
import io.huiqi.inspection.proposal.Category;
import io.huiqi.inspection.proposal.Deployer;
import io.huiqi.inspection.proposal.Kind;
import io.huiqi.inspection.proposal.ProposalBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When an enterprise is inspected too often: more than twice a month or twelve times a year. */
class FrequencyTests {

    private final LedgerFixture fixture = new LedgerFixture(policies(jiaozuo()));

    @Test
    void theThirdAllowedInspectionOfAMonthIsAnnouncedOnce() {
        allowed("a", "2020-09-16");
        allowed("b", "2020-09-17");
        assertThat(high()).isEmpty();

        allowed("c", "2020-09-18");
        allowed("d", "2020-09-19");

        assertThat(high())
                .containsExactly(
                        new HighInspectionFrequency(LedgerFixture.ENTERPRISE, "2020-09", 3, 2, "jiaozuo-2020-17"));
    }

    @Test
    void theThirteenthOfAYearIsAnnouncedOnceForTheYear() {
        for (int month = 1; month <= 7; month++) {
            allowed("a" + month, "2021-0" + month + "-16");
            allowed("b" + month, "2021-0" + month + "-17");
        }

        assertThat(high()).extracting(HighInspectionFrequency::period).containsExactly("2021");
        assertThat(high().get(0).count()).isEqualTo(13);
    }

    @Test
    void whatOnlyWaitsOrIsExemptOrIsNoInspectionDoesNotCount() {
        allowed("a", "2020-09-16");
        allowed("b", "2020-09-17");
        fixture.request("c", visitOn("2020-09-18"));
        fixture.request("d", visitOn("2020-09-21").kind(Kind.SERVICE_VISIT));
        fixture.request("e", exempt());

        assertThat(high()).isEmpty();
        assertThat(fixture.ledger.visits())
                .extracting(LedgerVisit::weight)
                .containsExactly(
                        LedgerVisit.Weight.COUNTED,
                        LedgerVisit.Weight.COUNTED,
                        LedgerVisit.Weight.COUNTED,
                        LedgerVisit.Weight.NOT_AN_INSPECTION,
                        LedgerVisit.Weight.EXEMPT);
    }

    private static ProposalBuilder exempt() {
        return visitOn("2020-09-22")
                .deployedBy(Deployer.STATE)
                .about(Category.WORK_SAFETY)
                .withDocument();
    }

    private void allowed(String id, String day) {
        fixture.request(id, visitOn(day).withBothConsents());
    }

    private List<HighInspectionFrequency> high() {
        return fixture.heard.stream()
                .filter(HighInspectionFrequency.class::isInstance)
                .map(HighInspectionFrequency.class::cast)
                .toList();
    }
}
