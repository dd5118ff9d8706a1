package io.huiqi.awards.assessment;

/** Policies of cities that do not exist, each with one item {@code support} that a test writes. */
public final class MadeUp {

    private static final String HEAD = """
            policy: made-up
            version: v1
            name: {zh: 某市政策, en: A policy of some city}
            source:
              document: 某政发〔2019〕8号
              title: {zh: 某市政策, en: A policy of some city}
              issuer: {zh: 某市人民政府, en: Some city's government}
              issued: 2019-03-01
            validity: {from: 2019-01-01, firstYear: 2019}
            rounding: %s
            readings: {}
            figures:
              sales: {zh: 销售收入, en: sales}
              profit: {zh: 利润, en: profit}
              spending: {zh: 投入, en: spending}
              staff: {zh: 新增就业, en: new jobs, unit: persons}
              area: {zh: 面积, en: area, unit: sqm}
              plot: {zh: 用地, en: plot, unit: mu}
              term: {zh: 天数, en: days, unit: days}
              dollars: {zh: 外资, en: foreign capital, unit: usd}
              load: {zh: 负荷率, en: load factor, unit: percent}
            lists:
              pilot: {zh: 试点名单, en: pilots}
              banned: {zh: 黑名单, en: blacklist}
            titles:
              lab: {zh: 实验室, en: laboratory}
            measures:
              m1: {clause: "3", zh: 支持, en: Support}
              m2: {clause: "4", zh: 另一支持, en: Other support}
            items:
              support:
                name: {zh: 支持, en: Support}
                clause: "3"
                procedure: standard
                beneficiaries: [enterprise]
            """;

    private MadeUp() {}

    /** A policy whose item ends with these lines, rounded to the fen. */
    public static String policy(String rest) {
        return HEAD.formatted("half-up-to-fen") + rest.indent(4);
    }

    /** The same, rounded down to the yuan. */
    public static String roundedDown(String rest) {
        return HEAD.formatted("down-to-yuan") + rest.indent(4);
    }

    /** A policy whose item pays by one operator. */
    public static String paying(String operator) {
        return policy("pays: {" + operator + "}\n");
    }

    /** A policy whose item requires one condition and pays 1000 yuan. */
    public static String requiring(String condition) {
        return policy("requires: [" + condition + "]\npays: {fixed: {measure: m1, pays: 1000}}\n");
    }
}
