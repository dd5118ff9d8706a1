package io.huiqi.registry.web;

import io.huiqi.registry.enterprise.Enterprise;
import io.huiqi.registry.enterprise.MasterData;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The master data of an enterprise, as clients see it. */
record EnterpriseView(
        String uscc,
        String name,
        String kind,
        String districtCode,
        String industryCode,
        @Nullable String sizeClass,
        @Nullable String ownership,
        @Nullable LocalDate registeredOn,
        List<Integer> keyEnterprise,
        long revision,
        Instant registeredAt,
        Instant changedAt) {

    static EnterpriseView of(Enterprise enterprise) {
        MasterData data = enterprise.masterData();
        return new EnterpriseView(
                enterprise.uscc().code(),
                data.name(),
                data.kind(),
                data.districtCode(),
                data.industryCode(),
                data.sizeClass(),
                data.ownership(),
                data.registeredOn(),
                data.keyEnterprise(),
                enterprise.revision(),
                enterprise.registeredAt(),
                enterprise.changedAt());
    }
}
