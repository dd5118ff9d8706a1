package io.huiqi.awards.assessment;

import io.huiqi.awards.facts.Entitlements;
import io.huiqi.awards.facts.Facts;
import io.huiqi.awards.facts.FigureSeries;
import io.huiqi.awards.facts.Mergers;
import io.huiqi.awards.facts.Paid;
import io.huiqi.awards.facts.Recognition;
import io.huiqi.awards.facts.Yuan;
import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.policyfile.PolicyReader;
import io.huiqi.awards.policyfile.PolicyReading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Asks what is due under the policy of a city that does not exist, whose items a test writes itself. */
public final class Enquiry {

    private static final String HEAD = """
            policy: made-up-2021
            version: made-up.1
            name: {zh: 临江市支持办法, en: Measures of Linjiang}
            source:
              document: 临政〔2021〕1号
              title: {zh: 临江市支持办法, en: Measures of Linjiang}
              issuer: {zh: 临江市人民政府, en: Government of Linjiang}
              issued: 2021-01-01
            validity: {from: 2021-01-01, firstYear: 2021, until: 2030-12-31}
            rounding: half-up-to-fen
            readings: {}
            figures:
              output: {zh: 产值, en: output}
              provincial: {zh: 省级奖补, en: provincial award}
              groupPaid: {zh: 同一控制人其他企业所得, en: what the others of the group got}
              rank: {zh: 名次, en: rank, unit: units}
              holders: {zh: 并列家数, en: holders of the rank, unit: units}
            lists:
              pilots: {zh: 试点企业, en: pilot enterprises}
            titles:
              a: {zh: 甲类称号, en: title A}
              b: {zh: 乙类称号, en: title B}
              c: {zh: 丙类称号, en: title C}
              settled: {zh: 落户, en: settlement}
            parties:
              city: {zh: 市财政, en: city treasury}
              county: {zh: 县财政, en: county treasury}
              province: {zh: 省财政, en: province treasury}
              leader: {zh: 牵头单位, en: leading unit}
              partner: {zh: 合作单位, en: partner}
            measures:
              A: {clause: "1", zh: 甲类称号奖励, en: award for title A}
              B: {clause: "2", zh: 乙类称号奖励, en: award for title B}
              C: {clause: "3", zh: 丙类称号奖励, en: award for title C}
              D: {clause: "4", zh: 分期支持, en: support over years}
            items:
            """;

    private final Policy policy;
    private final Map<String, Map<Integer, Long>> figures = new HashMap<>();
    private final Map<String, Set<Integer>> lists = new HashMap<>();
    private final Map<Integer, String> sources = new HashMap<>();
    private final List<Recognition> titles = new ArrayList<>();
    private final List<Paid> paid = new ArrayList<>();
    private String choice;
    private LocalDate claimedOn;
    private LocalDate registeredOn;

    private Enquiry(Policy policy) {
        this.policy = policy;
    }

    /** The whole file whose one item, called {@code main}, pays by a rule and has further fields. */
    public static String file(String rule, String... terms) {
        return HEAD + item("main", rule, terms);
    }

    /** An item as it stands in a file. */
    static String item(String id, String rule, String... terms) {
        StringBuilder item = new StringBuilder("  " + id + ":\n")
                .append("    name: {zh: 事项, en: an item}\n    clause: \"9\"\n")
                .append("    procedure: express\n    beneficiaries: [enterprise]\n");
        for (String term : terms) {
            item.append("    ").append(term).append('\n');
        }
        return item.append("    pays: {").append(rule).append("}\n").toString();
    }

    /** The rule that pays for a title: 500,000 for a under A, 800,000 for b under B, 300,000.01 for c under C. */
    public static String title(String kind) {
        String pays = Map.of("a", "50万", "b", "80万", "c", "300000.01").get(kind);
        return "titles: {kinds: [{measure: " + kind.toUpperCase(java.util.Locale.ROOT) + ", kind: " + kind + ", pays: "
                + pays + "}], oncePer: project-and-type, tiers: full}";
    }

    public static Enquiry of(String rule, String... terms) {
        return ofFile(file(rule, terms));
    }

    static Enquiry ofFile(String yaml) {
        PolicyReading reading = PolicyReader.read(yaml);
        if (reading instanceof PolicyReading.Read read) {
            return new Enquiry(read.policy());
        }
        throw new AssertionError(((PolicyReading.Rejected) reading).problems());
    }

    static Enquiry ofItems(String... items) {
        return ofFile(HEAD + String.join("", items));
    }

    public Policy policy() {
        return policy;
    }

    Enquiry granted(String kind, String day) {
        return granted(kind, day, null);
    }

    Enquiry granted(String kind, String day, String project) {
        String id = kind + "-" + titles.size();
        titles.add(new Recognition(id, kind, null, project, LocalDate.parse(day), Set.of()));
        return this;
    }

    /** A figure in yuan; null for named and not filed. */
    Enquiry figure(String name, int year, String yuan) {
        figures.computeIfAbsent(name, figure -> new TreeMap<>())
                .put(year, yuan == null ? null : Yuan.parse(yuan).orElseThrow());
        return this;
    }

    Enquiry listed(String list, int year) {
        lists.computeIfAbsent(list, name -> new TreeSet<>()).add(year);
        return this;
    }

    Enquiry reportedBy(String source, int year) {
        sources.put(year, source);
        return this;
    }

    Enquiry paid(String item, String measure, int year, String yuan) {
        return paid(item, measure, null, year, yuan);
    }

    Enquiry paid(String item, String measure, String project, int year, String yuan) {
        long fen = Yuan.parse(yuan).orElseThrow();
        paid.add(Paid.of(item, measure, null, null, project, null, year, fen));
        return this;
    }

    Enquiry choosing(String option) {
        choice = option;
        return this;
    }

    Enquiry claimedOn(String day) {
        claimedOn = LocalDate.parse(day);
        return this;
    }

    Enquiry registeredOn(String day) {
        registeredOn = LocalDate.parse(day);
        return this;
    }

    Assessment in(int year) {
        return in(year, "main");
    }

    Assessment in(int year, String item) {
        Map<String, FigureSeries> series = new HashMap<>();
        figures.forEach((name, fen) -> series.put(name, FigureSeries.of(fen)));
        Facts facts = new Facts(null, null, series, lists, titles, sources, registeredOn, Mergers.NONE);
        Question question = new Question(item, year, null, null, null, choice, claimedOn);
        return Assessor.of(policy).assess(question, facts, Entitlements.of(paid));
    }

    /** The result in one line, such as {@code payable 500000.00} or {@code nothing-due cap-reached}. */
    static String inShort(Assessment assessment) {
        return assessment.outcome().code() + " "
                + (assessment.reasons().isEmpty()
                        ? Yuan.format(assessment.fen())
                        : assessment.reasons().get(0).code().code());
    }

    /** The lines in one line, such as {@code A 500000.00, B 300000.00}. */
    static String lines(Assessment assessment) {
        return String.join(
                ", ",
                assessment.lines().stream()
                        .map(line -> line.measure().id() + " " + Yuan.format(line.fen()))
                        .toList());
    }
}
