package io.huiqi.inspection.enterprise;

import java.util.List;

/**
 * An enterprise as the registry last told.
 *
 * @param code unified social credit code
 * @param districtCode of the place of business, six digits
 * @param keyEnterprise the years on the list of key enterprises (重点企业)
 * @param revision counts its states; a greater one replaces a smaller one
 */
public record KnownEnterprise(
        String code, String name, String districtCode, List<Integer> keyEnterprise, long revision) {

    public KnownEnterprise {
        keyEnterprise = List.copyOf(keyEnterprise);
    }
}
