package io.huiqi.registry.web;

import static io.huiqi.kit.problem.Checks.present;

import io.huiqi.kit.problem.Checks;
import io.huiqi.registry.enterprise.MasterData;
import io.huiqi.registry.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads master data and notes all that is wrong with it. */
final class MasterDataReader {

    private static final int NAME_LIMIT = 200;

    private final Vocabulary vocabulary;
    private final Dates dates;

    MasterDataReader(Vocabulary vocabulary, Dates dates) {
        this.vocabulary = vocabulary;
        this.dates = dates;
    }

    /** Null if something is wrong with it, which is noted then. */
    @Nullable
    MasterData read(Checks checks, EnterpriseBody body) {
        int before = checks.errors().size();
        String name = checks.text("/name", body.name(), NAME_LIMIT);
        String kind = checks.oneOf("/kind", body.kind(), MasterData.KINDS);
        checkDistrict(checks, body.districtCode());
        checkIndustry(checks, body.industryCode());
        String sizeClass =
                body.sizeClass() == null ? null : checks.oneOf("/sizeClass", body.sizeClass(), MasterData.SIZE_CLASSES);
        String ownership =
                body.ownership() == null ? null : checks.oneOf("/ownership", body.ownership(), vocabulary.ownerships());
        var registeredOn = dates.optionalPast(checks, "/registeredOn", body.registeredOn());
        List<Integer> keyEnterprise = years(checks, body.keyEnterprise());
        if (checks.errors().size() > before) {
            return null;
        }
        return new MasterData(
                present(name).strip(),
                present(kind),
                present(body.districtCode()),
                present(body.industryCode()),
                sizeClass,
                ownership,
                registeredOn,
                keyEnterprise);
    }

    private void checkDistrict(Checks checks, @Nullable String code) {
        if (code == null) {
            checks.error("/districtCode", "required", "must be a division code of six digits (GB/T 2260)");
        } else if (!vocabulary.isDivision(code)) {
            checks.error(
                    "/districtCode",
                    "unknown-district",
                    "must be six digits of a division (GB/T 2260), inside the city one of "
                            + String.join(", ", vocabulary.divisionCodes()));
        }
    }

    private void checkIndustry(Checks checks, @Nullable String code) {
        if (code == null) {
            checks.error("/industryCode", "required", "must be an industry code (GB/T 4754) such as C3411");
        } else if (!vocabulary.isIndustry(code)) {
            checks.error(
                    "/industryCode",
                    "invalid-industry-code",
                    "must be a GB/T 4754 code: a section letter A to T, or two to four digits with or without the letter"
                            + " of their section, such as C3411");
        }
    }

    private static List<Integer> years(Checks checks, @Nullable List<@Nullable Integer> given) {
        List<@Nullable Integer> years = Objects.requireNonNullElse(given, List.of());
        List<Integer> read = new ArrayList<>(years.size());
        for (int i = 0; i < years.size(); i++) {
            Integer year = checks.year("/keyEnterprise/" + i, years.get(i));
            if (year != null) {
                read.add(year);
            }
        }
        return read;
    }
}
