package io.huiqi.inspection.web;

import io.huiqi.inspection.proposal.Consent;
import io.huiqi.inspection.proposal.ConsentRole;
import io.huiqi.inspection.proposal.Consents;
import io.huiqi.inspection.proposal.GovernmentLevel;
import io.huiqi.inspection.web.InspectionBody.ConsentBody;
import io.huiqi.kit.problem.Checks;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads consents from requests. */
final class ConsentReader {

    private static final int NAME_LIMIT = 200;
    private static final int CONSENT_LIMIT = 20;

    private final Checks checks;

    ConsentReader(Checks checks) {
        this.checks = checks;
    }

    /** All consents of a proposal; those with errors are noted and left out. */
    Consents readAll(@Nullable List<@Nullable ConsentBody> bodies) {
        if (bodies == null) {
            return new Consents(List.of());
        }
        checks.require(bodies.size() <= CONSENT_LIMIT, "/consents", "too-many", "must be at most " + CONSENT_LIMIT);
        List<Consent> consents = new ArrayList<>();
        for (int i = 0; i < Math.min(bodies.size(), CONSENT_LIMIT); i++) {
            Consent consent = readItem("/consents/" + i, bodies.get(i));
            if (consent != null) {
                consents.add(consent);
            }
        }
        return new Consents(consents);
    }

    /** One consent; {@code whenAbsent} is its time if the body names none. */
    @Nullable
    Consent read(String pointer, ConsentBody body, @Nullable Instant whenAbsent) {
        ConsentRole role = WordReader.read(checks, pointer + "/role", body.role(), ConsentRole.class);
        String person = checks.text(pointer + "/person", body.person(), NAME_LIMIT);
        GovernmentLevel level = WordReader.read(checks, pointer + "/level", body.level(), GovernmentLevel.class);
        Instant at = body.at() == null && whenAbsent != null ? whenAbsent : instant(pointer + "/at", body.at());
        Instant revokedAt = body.revokedAt() == null ? null : instant(pointer + "/revokedAt", body.revokedAt());
        return role == null || person == null || level == null || at == null
                ? null
                : new Consent(role, person, level, at, revokedAt);
    }

    private @Nullable Consent readItem(String pointer, @Nullable ConsentBody body) {
        if (body == null) {
            checks.error(pointer, "required", "must be an object with role, person, level and at");
            return null;
        }
        return read(pointer, body, null);
    }

    private @Nullable Instant instant(String pointer, @Nullable String value) {
        OffsetDateTime read = checks.instant(pointer, value);
        return read == null ? null : read.toInstant();
    }
}
