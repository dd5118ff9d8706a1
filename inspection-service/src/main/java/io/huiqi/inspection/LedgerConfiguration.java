package io.huiqi.inspection;

import io.huiqi.inspection.check.InspectionCheck;
import io.huiqi.inspection.inspection.InspectionSteps;
import io.huiqi.inspection.inspection.Inspections;
import io.huiqi.inspection.inspection.Rescheduling;
import io.huiqi.inspection.ledger.Frequency;
import io.huiqi.inspection.ledger.LedgerFeed;
import io.huiqi.inspection.ledger.LedgerSteps;
import io.huiqi.inspection.ledger.Ledgers;
import io.huiqi.inspection.policy.InspectionPolicies;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What takes the visits to one enterprise together. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    LedgerSteps ledgerSteps(InspectionPolicies policies, InspectionCheck check) {
        return new LedgerSteps(policies, check);
    }

    @Bean
    Frequency frequency(InspectionPolicies policies) {
        return new Frequency(policies);
    }

    @Bean
    LedgerFeed ledgerFeed(
            Inspections inspections,
            Ledgers ledgers,
            LedgerSteps ledgerSteps,
            InspectionCheck check,
            InspectionSteps inspectionSteps,
            Clock clock) {
        return new LedgerFeed(inspections, ledgers, ledgerSteps, new Rescheduling(check, inspectionSteps), clock);
    }
}
