package io.huiqi.inspection;

import io.huiqi.inspection.check.InspectionCheck;
import io.huiqi.inspection.complaint.ComplaintProcedure;
import io.huiqi.inspection.enterprise.Enterprises;
import io.huiqi.inspection.inspection.EmergencyDeadline;
import io.huiqi.inspection.inspection.InspectionSteps;
import io.huiqi.inspection.inspection.Inspections;
import io.huiqi.inspection.inspection.OfficerDuty;
import io.huiqi.inspection.inspection.PassCheck;
import io.huiqi.inspection.inspection.Withdrawal;
import io.huiqi.inspection.meeting.Invitations;
import io.huiqi.inspection.meeting.Inviting;
import io.huiqi.inspection.meeting.MeetingProcedure;
import io.huiqi.inspection.meeting.MeetingSchedule;
import io.huiqi.inspection.meeting.Meetings;
import io.huiqi.inspection.pass.PassIssuer;
import io.huiqi.inspection.pass.PassNumbers;
import io.huiqi.inspection.pass.PassSeal;
import io.huiqi.inspection.plan.PlanReferences;
import io.huiqi.inspection.plan.PlanSteps;
import io.huiqi.inspection.plan.Plans;
import io.huiqi.inspection.plan.Salts;
import io.huiqi.inspection.policy.InspectionPolicies;
import io.huiqi.inspection.policy.InspectionPolicy;
import io.huiqi.inspection.policyfile.HolidayReader;
import io.huiqi.inspection.policyfile.PolicyReader;
import io.huiqi.inspection.refusal.GroundFinder;
import io.huiqi.inspection.signing.Ed25519Seal;
import io.huiqi.inspection.signing.KeyRing;
import io.huiqi.inspection.signing.PassKey;
import io.huiqi.inspection.workday.WorkingDays;
import io.huiqi.kit.identity.Ids;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** Builds the rules from the city's policy files. */
@Configuration(proxyBeanMethods = false)
class InspectionConfiguration {

    private static final Logger log = LoggerFactory.getLogger(InspectionConfiguration.class);
    private static final String DEMONSTRATION = "demonstration-only";
    private static final String HOLIDAYS = "public-holidays-cn.json";

    @Bean
    InspectionPolicies inspectionPolicies(InspectionProperties properties) {
        return new InspectionPolicies(
                properties.zone(),
                properties.policies().stream()
                        .map(InspectionConfiguration::read)
                        .toList());
    }

    @Bean
    InspectionCheck inspectionCheck(InspectionPolicies policies, WorkingDays workingDays) {
        return new InspectionCheck(policies, workingDays);
    }

    @Bean
    OfficerDuty officerDuty(InspectionPolicies policies) {
        return new OfficerDuty(policies);
    }

    @Bean
    WorkingDays workingDays() throws IOException {
        try (InputStream json = new ClassPathResource(HOLIDAYS).getInputStream()) {
            return new HolidayReader().read(json);
        }
    }

    @Bean
    PassKey passKey(InspectionProperties properties) {
        if (properties.passKey().startsWith(DEMONSTRATION)) {
            log.warn("passes are sealed with the demonstration key; set PASS_KEY");
        }
        return PassKey.derivedFrom(properties.passKey());
    }

    @Bean
    PassSeal passSeal(PassKey key, InspectionProperties properties) {
        return new Ed25519Seal(key, KeyRing.of(key, properties.passRetiredKeys()));
    }

    @Bean
    InspectionSteps inspectionSteps(
            InspectionCheck check,
            InspectionPolicies policies,
            WorkingDays workingDays,
            OfficerDuty officers,
            PassSeal seal) {
        PassIssuer passes = new PassIssuer(new PassNumbers(new SecureRandom()), seal);
        return new InspectionSteps(check, passes, officers, new EmergencyDeadline(policies, workingDays));
    }

    @Bean
    Withdrawal withdrawal(InspectionCheck check) {
        return new Withdrawal(check);
    }

    @Bean
    PassCheck passCheck(Inspections inspections, PassSeal seal, InspectionCheck check, Clock clock) {
        return new PassCheck(inspections, seal, check, clock);
    }

    @Bean
    GroundFinder groundFinder(Inspections inspections, PassCheck passes, InspectionCheck check, OfficerDuty officers) {
        return new GroundFinder(inspections, passes, check, officers);
    }

    @Bean
    ComplaintProcedure complaintProcedure(InspectionPolicies policies, WorkingDays workingDays) {
        return new ComplaintProcedure(policies, workingDays);
    }

    @Bean
    Salts salts() {
        return new Salts(new SecureRandom());
    }

    @Bean
    PlanSteps planSteps(WorkingDays workingDays, InspectionProperties properties) {
        return new PlanSteps(workingDays, properties.zone(), properties.planResultWorkingDays());
    }

    @Bean
    PlanReferences planReferences(Plans plans, InspectionProperties properties) {
        return new PlanReferences(plans, properties.zone());
    }

    @Bean
    MeetingProcedure meetingProcedure(InspectionPolicies policies, WorkingDays workingDays) {
        return new MeetingProcedure(policies, workingDays);
    }

    @Bean
    MeetingSchedule meetingSchedule(Meetings meetings, MeetingProcedure procedure) {
        return new MeetingSchedule(meetings, procedure);
    }

    @Bean
    Inviting inviting(Meetings meetings, MeetingProcedure procedure, Enterprises enterprises, Invitations invitations) {
        return new Inviting(meetings, procedure, enterprises, invitations);
    }

    @Bean
    Ids ids(Clock clock) {
        return new Ids(clock);
    }

    private static InspectionPolicy read(Resource resource) {
        try (InputStream yaml = resource.getInputStream()) {
            return new PolicyReader().read(resource.getDescription(), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the inspection policy " + resource.getDescription(), e);
        }
    }
}
