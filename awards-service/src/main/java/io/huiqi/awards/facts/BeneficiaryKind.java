package io.huiqi.awards.facts;

import java.util.Arrays;
import java.util.Optional;

/** Who may be due something: a clause names the kind it supports. */
public enum BeneficiaryKind {
    ENTERPRISE("enterprise", "企业", "an enterprise"),
    ZONE("zone", "产业集聚区", "an industrial zone"),
    PLATFORM("platform", "服务平台", "a service platform"),
    BANK("bank", "银行", "a bank"),
    GOVERNMENT_UNIT("government-unit", "政府单位", "a government unit");

    private final String code;
    private final String zh;
    private final String en;

    BeneficiaryKind(String code, String zh, String en) {
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    /** The kind written as {@code enterprise}, {@code zone} and so on; empty for any other word. */
    public static Optional<BeneficiaryKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    public String code() {
        return code;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
