package io.huiqi.awards.messaging;

import io.huiqi.awards.beneficiary.Accounts;
import io.huiqi.awards.beneficiary.FactsBarrier;
import io.huiqi.awards.beneficiary.Rulebooks;
import io.huiqi.awards.budget.BudgetEvents;
import io.huiqi.awards.budget.PoolClosings;
import io.huiqi.awards.budget.Treasury;
import io.huiqi.awards.decision.DecisionRegister;
import io.huiqi.events.EventType;
import io.huiqi.events.Topics;
import io.huiqi.kit.consume.CaughtUp;
import io.huiqi.kit.consume.EventConsumers;
import io.huiqi.kit.event.EventWriter;
import java.time.Clock;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** What pools announce, and what they hear. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PoolProperties.class)
class PoolMessaging {

    private static final String GRANTS = "awards-service.grants";

    @Bean
    BudgetEvents budgetEvents(EventWriter events) {
        return new PoolEvents(events);
    }

    @Bean
    PoolDesk poolDesk(Treasury treasury) {
        return new PoolDesk(treasury);
    }

    @Bean
    Approvals approvals(
            Accounts accounts,
            Treasury treasury,
            DecisionRegister decisions,
            FactsBarrier barrier,
            EventWriter events,
            Clock clock) {
        return new Approvals(accounts, treasury, decisions, barrier, events, clock);
    }

    @Bean
    PoolClosings poolClosings(
            Treasury treasury, Rulebooks rulebooks, EventConsumers consumers, Clock clock, PoolProperties properties) {
        CaughtUp claims = consumers.caughtUp(Topics.CLAIMS, MessagingConfiguration.CLAIMS);
        return new PoolClosings(treasury, rulebooks, claims::withEverything, clock, properties.closingGrace());
    }

    @Bean
    ConcurrentMessageListenerContainer<String, byte[]> grantsConsumer(
            EventConsumers consumers,
            Accounts accounts,
            Treasury treasury,
            Rulebooks rulebooks,
            Approvals approvals,
            LedgerRevision ledgers) {
        return consumers.consumer(
                GRANTS,
                Set.of(
                        EventType.AWARD_GRANTED,
                        EventType.AWARD_ADJUSTED,
                        EventType.BUDGET_PROMOTED,
                        EventType.BUDGET_SHARED,
                        EventType.RECOVERY_SETTLED),
                new GrantsListener(
                        treasury,
                        rulebooks,
                        approvals,
                        new PoolReturns(accounts, treasury),
                        new SupplementCommits(accounts, treasury, ledgers)));
    }
}
