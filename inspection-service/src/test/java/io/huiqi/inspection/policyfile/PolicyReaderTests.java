package io.huiqi.inspection.policyfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.huiqi.inspection.policy.InspectionPolicy;
import io.huiqi.inspection.policy.JointVisitRules;
import io.huiqi.inspection.policy.OfficerRule;
import io.huiqi.inspection.policy.OfficerRule.RequiredFor;
import io.huiqi.inspection.policy.PolicyFixtures;
import io.huiqi.inspection.quiet.DayRange;
import io.huiqi.inspection.quiet.QuietPeriod.AllButServiceDays;
import io.huiqi.inspection.quiet.QuietPeriod.DaysOfMonth;
import io.huiqi.inspection.quiet.QuietPeriod.Weekdays;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyReaderTests {

    private final String jiaozuo = resource("/inspection-policies/jiaozuo-2020-17.yaml");

    @Test
    void thePolicyOfJiaozuoReadsAsTheTestsKnowIt() {
        InspectionPolicy expected = PolicyFixtures.jiaozuo();

        assertThat(read(jiaozuo))
                .usingRecursiveComparison()
                .ignoringFields("title", "greenChannelDay.meetings")
                .isEqualTo(expected);
    }

    @Test
    void quietDaysMayBeSlots() {
        assertThat(withQuiet("daysOfMonth: [{from: 1, to: 8}, {from: 11, to: 22}]")
                        .quietPeriod())
                .isEqualTo(new DaysOfMonth(List.of(new DayRange(1, 8), new DayRange(11, 22))));
    }

    @Test
    void quietDaysMayBeWeekdays() {
        assertThat(withQuiet("weekdays: [monday, thursday]").quietPeriod())
                .isEqualTo(new Weekdays(Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY)));
    }

    @Test
    void quietDaysMayBeAllButServiceDays() {
        assertThat(withQuiet("allButServiceDays: [{from: 1, to: 5}]").quietPeriod())
                .isEqualTo(new AllButServiceDays(List.of(new DayRange(1, 5))));
    }

    @Test
    void aCityMayAskForMoreOfficersAndEarlierAndSilenceAsksForTwo() {
        String asked = "officers: {minimum: 2, requiredFor: refusal}";

        assertThat(read(jiaozuo.replace(asked, "officers: {minimum: 3, requiredFor: start}"))
                        .officers())
                .isEqualTo(new OfficerRule(3, RequiredFor.START));
        assertThat(read(jiaozuo.replaceFirst("(?m)^pass:\\n.*\\n", "")).officers())
                .isEqualTo(OfficerRule.DEFAULT);
        assertRefused(jiaozuo.replace(asked, "officers: {minimum: 1, requiredFor: pass}"), "two officers");
    }

    @Test
    void twoFormsOfQuietDaysAreRefused() {
        assertRefused(yamlWithQuiet("daysOfMonth: [{from: 1, to: 15}]\n  weekdays: [monday]"), "exactly one");
    }

    @Test
    void aMisspeltFieldIsRefusedByName() {
        assertRefused(jiaozuo.replace("greenChannelDay", "greenChanelDay"), "greenChanelDay");
    }

    @Test
    void aMissingReadingIsRefusedByName() {
        assertRefused(jiaozuo.replace("  Q17: qualified-deployer-needed\n", ""), "Q17");
    }

    @Test
    void anUnknownReadingIsRefusedWithTheKnownOnes() {
        assertRefused(jiaozuo.replace("Q18: binds-all-deployers", "Q18: nobody"), "binds-city-government-only");
    }

    @Test
    void thePeriodOfJointVisitsMayBeANumberOfDays() {
        assertThat(read(jiaozuo.replace("within: calendar-month", "within: 30 days"))
                        .jointVisits())
                .isEqualTo(new JointVisitRules(30, 2));
        assertRefused(jiaozuo.replace("within: calendar-month", "within: a while"), "a while");
    }

    @Test
    void aCityMayHaveNoGreenChannelDay() {
        assertThat(read(jiaozuo.replace("greenChannelDay: 1", "")).greenChannelDay())
                .isNull();
    }

    private InspectionPolicy withQuiet(String form) {
        return read(yamlWithQuiet(form));
    }

    private String yamlWithQuiet(String form) {
        return jiaozuo.replaceAll("(?m)^  daysOfMonth: .*$", "  " + form);
    }

    private static void assertRefused(String yaml, String named) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(yaml))
                .withMessageContaining("test.yaml")
                .withMessageContaining(named);
    }

    private static InspectionPolicy read(String yaml) {
        return new PolicyReader().read("test.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String resource(String path) {
        try (InputStream in = PolicyReaderTests.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
