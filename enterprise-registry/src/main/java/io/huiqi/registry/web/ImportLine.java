package io.huiqi.registry.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of an import: master data with figures by year and recognitions, recorded all or not at all. */
record ImportLine(
        @Nullable String uscc,
        @Nullable String name,
        @Nullable String kind,
        @Nullable String districtCode,
        @Nullable String industryCode,
        @Nullable String sizeClass,
        @Nullable String ownership,
        @Nullable String registeredOn,
        @Nullable List<@Nullable Integer> keyEnterprise,
        @Nullable Map<String, @Nullable FiguresBody> figures,
        @Nullable List<@Nullable RecognitionBody> recognitions) {

    EnterpriseBody masterData() {
        return new EnterpriseBody(
                name, kind, districtCode, industryCode, sizeClass, ownership, registeredOn, keyEnterprise);
    }
}
