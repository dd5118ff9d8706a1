package io.huiqi.awards.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiqi.awards.assessment.PolicyFixtures;
import io.huiqi.awards.beneficiary.Account;
import io.huiqi.awards.beneficiary.Beneficiary;
import io.huiqi.awards.facts.BeneficiaryKind;
import io.huiqi.awards.facts.Facts;
import io.huiqi.awards.facts.FigureSeries;
import io.huiqi.awards.job.JobKind;
import io.huiqi.awards.job.JobOrder;
import io.huiqi.awards.job.JobOrder.PolicyText;
import io.huiqi.awards.job.Portion;
import io.huiqi.awards.job.Rows;
import io.huiqi.awards.job.Unworkable;
import io.huiqi.awards.ledger.Ledger;
import io.huiqi.awards.policy.LintReport;
import io.huiqi.awards.policyfile.PolicyReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Enterprises are computed page by page, in the order of their codes. */
class SweepWorkTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String MILESTONES = "revenue-milestones";

    private final SweepWork work = new SweepWork(new Seven(), SweepWorkTests::lint, Schedulers.boundedElastic(), 2, 3);

    @Test
    void aPageMakesAPortion() {
        List<Portion> portions = portions("", PolicyFixtures.jiaozuoYaml(), List.of(MILESTONES));

        assertThat(portions).extracting(Portion::last).containsExactly("3", "6", "7");
        assertThat(portions).extracting(Portion::count).containsExactly(3L, 3L, 1L);
        assertThat(enterprises(portions)).containsExactly("1", "2", "3", "5", "6", "7");
    }

    @Test
    void workGoesOnAfterAnEnterprise() {
        List<Portion> portions = portions("5", PolicyFixtures.jiaozuoYaml(), List.of(MILESTONES));

        assertThat(enterprises(portions)).containsExactly("6", "7");
    }

    @Test
    void nothingAfterTheLastEnterpriseIsNoPortion() {
        assertThat(portions("7", PolicyFixtures.jiaozuoYaml(), List.of())).isEmpty();
    }

    @Test
    void noItemNamedMeansAllOfThem() {
        List<Portion> portions = portions("6", PolicyFixtures.jiaozuoYaml(), List.of());

        assertThat(Rows.unpack(portions.get(0).rows())).hasSize(12);
    }

    @Test
    void whatIsPayableIsSummedByItem() {
        List<Portion> portions = portions("6", PolicyFixtures.jiaozuoYaml(), List.of(MILESTONES));

        assertThat(portions.get(0).tallies()).singleElement().satisfies(tally -> {
            assertThat(tally.counts()).containsOnly(Map.entry("payable", 1L));
            assertThat(tally.fen()).containsOnly(Map.entry("payable", 50_000_000L));
        });
    }

    @Test
    void aPolicyThatCannotBeReadMakesTheJobUnworkable() {
        assertThatThrownBy(() -> portions("", "no: policy", List.of())).isInstanceOf(Unworkable.class);
    }

    private List<Portion> portions(String after, String yaml, List<String> items) {
        JobOrder order =
                new JobOrder(JobKind.SWEEP, "jiaozuo-2020-17", 2020, items, new PolicyText("1", "sha", yaml), null);
        return work.after(after, order).collectList().block(PATIENCE);
    }

    private static List<String> enterprises(List<Portion> portions) {
        return portions.stream()
                .flatMap(portion -> Rows.unpack(portion.rows()))
                .map(row -> row.get(0))
                .toList();
    }

    private static LintReport lint(String yaml) {
        return new LintReport(PolicyReader.policyOf(yaml).orElse(null), List.of(), List.of());
    }

    /** Enterprises 1 to 7; the registry has not announced the fourth. */
    private static final class Seven implements Ledgers {

        @Override
        public Mono<Long> size() {
            return Mono.just(7L);
        }

        @Override
        public Flux<Ledgers.Unread> page(String after, int limit, boolean evidence) {
            int first = after.isEmpty() ? 1 : Integer.parseInt(after) + 1;
            return Flux.fromStream(IntStream.rangeClosed(first, 7).mapToObj(Seven::account))
                    .take(limit);
        }

        private static Ledgers.Unread account(int number) {
            FigureSeries revenue = FigureSeries.of(Map.of(2019, 190_000_000_000L, 2020, 200_000_000_000L));
            Facts facts =
                    new Facts(BeneficiaryKind.ENTERPRISE, "C", Map.of("taxableRevenue", revenue), Map.of(), List.of());
            Beneficiary beneficiary =
                    new Beneficiary(Integer.toString(number), number != 4, facts, Ledger.EMPTY, Map.of());
            return new MadeUp.Made(new Account(beneficiary, List.of(), 0, 0, List.of()));
        }
    }
}
