package io.huiqi.awards.messaging;

import io.huiqi.awards.award.AnnouncedAwards;
import io.huiqi.awards.beneficiary.Accounts;
import io.huiqi.awards.beneficiary.FactsBarrier;
import io.huiqi.awards.beneficiary.Rulebooks;
import io.huiqi.awards.budget.Treasury;
import io.huiqi.awards.publication.PolicyAnnouncements;
import io.huiqi.awards.recovery.RecoveryDesk;
import io.huiqi.awards.recovery.RecoveryNews;
import io.huiqi.events.EventType;
import io.huiqi.events.Topics;
import io.huiqi.kit.consume.EventConsumers;
import io.huiqi.kit.event.EventWriter;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import tools.jackson.databind.json.JsonMapper;

/** The consumers of this service and the barrier between them. */
@Configuration(proxyBeanMethods = false)
class MessagingConfiguration {

    private static final String FACTS = "awards-service.facts";
    static final String CLAIMS = "awards-service.claims";

    @Bean
    AnnouncedAwards announcedAwards() {
        return new AwardEvents(JsonMapper.builder().build());
    }

    @Bean
    PolicyAnnouncements policyAnnouncements(EventWriter events) {
        return new PolicyEvents(events);
    }

    @Bean
    RecoveryNews recoveryNews(EventWriter events) {
        return new AdjustmentEvents(events);
    }

    @Bean
    RecoveryDesk recoveryDesk(Accounts accounts, RecoveryNews news, Clock clock) {
        return new RecoveryDesk(accounts, news, clock);
    }

    @Bean
    LedgerRevision ledgerRevision(
            Accounts accounts, Rulebooks rulebooks, RecoveryNews news, Treasury treasury, Clock clock) {
        return new LedgerRevision(accounts, rulebooks, news, treasury, clock);
    }

    @Bean
    ConcurrentMessageListenerContainer<String, byte[]> factsConsumer(
            EventConsumers consumers, Accounts accounts, LedgerRevision ledgers) {
        return consumers.consumer(FACTS, EventConsumers.allOf(Topics.REGISTRY), new FactsListener(accounts, ledgers));
    }

    @Bean
    FactsBarrier factsBarrier(EventConsumers consumers) {
        return consumers.caughtUp(Topics.REGISTRY, FACTS)::withKeys;
    }

    @Bean
    ConcurrentMessageListenerContainer<String, byte[]> claimsConsumer(
            EventConsumers consumers,
            Accounts accounts,
            Rulebooks rulebooks,
            FactsBarrier barrier,
            EventWriter events,
            Clock clock,
            PoolDesk pools,
            Approvals approvals) {
        return consumers.consumer(
                CLAIMS,
                Set.of(
                        EventType.CLAIM_SUBMITTED,
                        EventType.CLAIM_APPROVED,
                        EventType.CLAIM_REJECTED,
                        EventType.CLAIM_WITHDRAWN),
                new ClaimsListener(accounts, rulebooks, barrier, events, clock, pools, approvals));
    }
}
