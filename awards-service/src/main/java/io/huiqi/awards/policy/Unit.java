package io.huiqi.awards.policy;

/** What a figure counts. Every value is kept in hundredths of its unit, so that 12.50 亩 is exact like 12.50 yuan. */
public enum Unit {
    YUAN("yuan", "元", "yuan", false),
    USD("usd", "美元", "US dollars", true),
    EUR("eur", "欧元", "euros", true),
    HKD("hkd", "港元", "Hong Kong dollars", true),
    JPY("jpy", "日元", "yen", true),
    PERSONS("persons", "人", "persons", false),
    UNITS("units", "个", "units", false),
    SQM("sqm", "平方米", "m²", false),
    MU("mu", "亩", "mu", false),
    PERCENT("percent", "%", "%", false),
    DAYS("days", "天", "days", false),
    MONTHS("months", "个月", "months", false),
    TONNES("tonnes", "吨", "tonnes", false),
    KILOWATT_HOURS("kwh", "千瓦时", "kWh", false);

    private final String code;
    private final String zh;
    private final String en;
    private final boolean foreignCurrency;

    Unit(String code, String zh, String en, boolean foreignCurrency) {
        this.code = code;
        this.zh = zh;
        this.en = en;
        this.foreignCurrency = foreignCurrency;
    }

    /** The word a policy file and the HTTP surface use. */
    public String code() {
        return code;
    }

    public Text text() {
        return new Text(zh, en);
    }

    public boolean isForeignCurrency() {
        return foreignCurrency;
    }
}
