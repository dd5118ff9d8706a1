package io.huiqi.inspection.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentsTests {

    private static final Instant START = Instant.parse("2020-09-16T01:00:00Z");
    private static final Instant BEFORE = START.minusSeconds(1);

    private final Consent head = consent(ConsentRole.DEPARTMENT_HEAD, "Zhang Wei", GovernmentLevel.CITY, BEFORE, null);
    private final Consent leader = consent(ConsentRole.GOVERNMENT_LEADER, "Li Na", GovernmentLevel.CITY, BEFORE, null);

    @Test
    void headAndLeaderOfTheSameLevelSuffice() {
        assertThat(suffice(head, leader)).isTrue();
    }

    @Test
    void oneRoleAloneDoesNotSuffice() {
        assertThat(suffice(head)).isFalse();
        assertThat(suffice(leader)).isFalse();
        assertThat(suffice()).isFalse();
    }

    @Test
    void aConsentAtTheVeryStartIsTooLate() {
        Consent late = consent(ConsentRole.GOVERNMENT_LEADER, "Li Na", GovernmentLevel.CITY, START, null);

        assertThat(suffice(head, late)).isFalse();
    }

    @Test
    void aLeaderOfAnotherLevelDoesNotCount() {
        Consent county = consent(ConsentRole.GOVERNMENT_LEADER, "Li Na", GovernmentLevel.COUNTY, BEFORE, null);

        assertThat(suffice(head, county)).isFalse();
    }

    @Test
    void aHeadOfAnotherLevelDoesNotCount() {
        Consent province = consent(ConsentRole.DEPARTMENT_HEAD, "Zhang Wei", GovernmentLevel.PROVINCE, BEFORE, null);

        assertThat(suffice(province, leader)).isFalse();
    }

    @Test
    void aRevokedConsentDoesNotCount() {
        Consent revoked = consent(ConsentRole.DEPARTMENT_HEAD, "Zhang Wei", GovernmentLevel.CITY, BEFORE, BEFORE);

        assertThat(suffice(revoked, leader)).isFalse();
    }

    @Test
    void aRenewedConsentCountsBesideTheRevokedOne() {
        Consent revoked = consent(ConsentRole.DEPARTMENT_HEAD, "Zhang Wei", GovernmentLevel.CITY, BEFORE, BEFORE);

        assertThat(suffice(revoked, head, leader)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zhang Wei", " Zhang Wei ", "ZHANG WEI", "ZhangWei", "Ｚhang　Wei"})
    void onePersonInBothRolesDoesNotSufficeHoweverTheNameIsWritten(String name) {
        Consent same = consent(ConsentRole.GOVERNMENT_LEADER, name, GovernmentLevel.CITY, BEFORE, null);

        assertThat(suffice(head, same)).isFalse();
    }

    @Test
    void aSecondLeaderCanStandInForTheHeadsOwnSecondSignature() {
        Consent same = consent(ConsentRole.GOVERNMENT_LEADER, "Zhang Wei", GovernmentLevel.CITY, BEFORE, null);

        assertThat(suffice(head, same, leader)).isTrue();
    }

    private static boolean suffice(Consent... consents) {
        return new Consents(List.of(consents)).suffice(GovernmentLevel.CITY, START);
    }

    private static Consent consent(
            ConsentRole role, String person, GovernmentLevel level, Instant at, @Nullable Instant revokedAt) {
        return new Consent(role, person, level, at, revokedAt);
    }
}
