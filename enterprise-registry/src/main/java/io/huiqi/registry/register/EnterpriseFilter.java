package io.huiqi.registry.register;

import org.jspecify.annotations.Nullable;

/**
 * Which enterprises a list holds; null leaves a field open.
 *
 * @param only the code of the one enterprise the caller may see
 * @param name a part of the name, as {@link SearchText} writes it
 */
public record EnterpriseFilter(
        @Nullable String only,
        @Nullable String districtCode,
        @Nullable String kind,
        @Nullable SearchText name) {}
