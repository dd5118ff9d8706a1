package io.huiqi.registry.enterprise;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise is, apart from its figures and recognitions.
 *
 * @param kind one of {@link #KINDS}
 * @param districtCode of the place of business (GB/T 2260); the credit code tells the registering office only
 * @param industryCode GB/T 4754, as it was given
 * @param sizeClass one of {@link #SIZE_CLASSES}
 * @param keyEnterprise the years on the list of key enterprises (重点企业), ascending
 */
public record MasterData(
        String name,
        String kind,
        String districtCode,
        String industryCode,
        @Nullable String sizeClass,
        @Nullable String ownership,
        @Nullable LocalDate registeredOn,
        List<Integer> keyEnterprise) {

    public static final List<String> KINDS = List.of("enterprise", "zone", "platform", "bank", "government-unit");
    public static final List<String> SIZE_CLASSES = List.of("large", "medium", "small", "micro");

    public MasterData {
        keyEnterprise = keyEnterprise.stream().distinct().sorted().toList();
    }
}
