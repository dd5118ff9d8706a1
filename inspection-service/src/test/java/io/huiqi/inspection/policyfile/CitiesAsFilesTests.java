package io.huiqi.inspection.policyfile;

import static io.huiqi.inspection.policy.PolicyFixtures.MONDAY_TO_FRIDAY;
import static io.huiqi.inspection.policy.PolicyFixtures.policies;
import static io.huiqi.inspection.proposal.ProposalBuilder.visitOn;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.inspection.check.InspectionCheck;
import io.huiqi.inspection.rule.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quiet days of other cities, and their periods of notice: another file, the same rules. */
class CitiesAsFilesTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Jiaozuo 2020   | daysOfMonth: [{from: 1, to: 15}]                                             | 0 | 2020-09-15 | 2020-09-16
            Nanyang 2022   | daysOfMonth: [{from: 1, to: 25}]                                             | 3 | 2022-10-25 | 2022-10-26
            Shangqiu 2023  | daysOfMonth: [{from: 1, to: 20}]                                             | 3 | 2023-05-20 | 2023-05-21
            Anqing 2018    | daysOfMonth: [{from: 1, to: 25}]                                             | 0 | 2018-11-25 | 2018-11-26
            Tongliang 2018 | daysOfMonth: [{from: 1, to: 20}]                                             | 0 | 2018-12-20 | 2018-12-21
            Jinning 2024   | daysOfMonth: [{from: 1, to: 15}]                                             | 0 | 2024-02-15 | 2024-02-29
            Jiaokou 2025   | daysOfMonth: [{from: 1, to: 8}, {from: 11, to: 18}, {from: 21, to: 24}]      | 0 | 2025-07-18 | 2025-07-19
            Yibin 2016     | weekdays: [monday, tuesday, wednesday, thursday]                             | 0 | 2016-03-17 | 2016-03-18
            Weixian 2022   | allButServiceDays: [{from: 1, to: 5}]                                        | 0 | 2022-12-06 | 2022-12-05
            """)
    void aCityIsAFile(String city, String quiet, int noticeDays, LocalDate quietDay, LocalDate ordinaryDay) {
        InspectionCheck check = cityWith(quiet, noticeDays);

        assertThat(reason(check, quietDay, quietDay.minusDays(30))).isEqualTo(Reason.QUIET);
        assertThat(reason(check, ordinaryDay, ordinaryDay.minusDays(30))).isEqualTo(Reason.APPROVED);
        assertThat(reason(check, ordinaryDay, ordinaryDay))
                .isEqualTo(noticeDays == 0 ? Reason.APPROVED : Reason.NOTICE_TOO_SHORT);
    }

    /** Why a visit on a day with both consents is allowed or denied. */
    private static Reason reason(InspectionCheck check, LocalDate day, LocalDate filedOn) {
        return check.decide(visitOn(day.toString()).withBothConsents().build().filedOn(filedOn))
                .decisive()
                .reason();
    }

    private static InspectionCheck cityWith(String quiet, int noticeDays) {
        String yaml = jiaozuo()
                .replaceAll("(?m)^  daysOfMonth: .*$", "  " + quiet)
                .replaceAll("(?m)^  inspectionWorkingDays: .*$", "  inspectionWorkingDays: " + noticeDays);
        InputStream file = new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
        return new InspectionCheck(policies(new PolicyReader().read("city.yaml", file)), MONDAY_TO_FRIDAY);
    }

    private static String jiaozuo() {
        try (InputStream in =
                CitiesAsFilesTests.class.getResourceAsStream("/inspection-policies/jiaozuo-2020-17.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
