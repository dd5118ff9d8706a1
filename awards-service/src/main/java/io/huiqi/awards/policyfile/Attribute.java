package io.huiqi.awards.policyfile;

import io.huiqi.awards.policy.Text;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What clause 18 forbids to test, each with the words that give a test of it away. */
enum Attribute {
    OWNERSHIP(
            "ownership",
            "ownership|owned|foreign|domestic|private|privately|soes?|wfoe",
            "(?:state|publicly|privately|collectively|foreign)[- ](?:owned|invested|funded|run)"
                    + "|(?:foreign|private|domestic|state) (?:enterprises?|firms?|companies)",
            "国有|民营|外资|国资|央企|国企|民企|私营|私企|内资|合资|港澳台|所有制"),
    ORIGIN(
            "origin",
            "origin|nonlocal|native|outside|district|relocated|local-(?:enterprises?|firms?|companies|company|suppliers?|purchases?)",
            "(?:non-?)?local (?:enterprises?|firms?|companies|suppliers)|out-of-town|from (?:outside|elsewhere)",
            "外来|本土|本地|外地|外埠|迁入|市外企业|本市企业"),
    SIZE(
            "size",
            "size|smes?|small|micro|medium|large|employees?|headcount",
            "smes?|(?:small|medium|micro|large)(?:-sized)? (?:enterprises?|firms?|companies|and)|number of employees",
            "中小|小微|大企业|小企业|大型企业|中型企业|小型企业|微型企业|规上企业|规模以上|从业人员|职工人数|员工人数|企业规模"),
    AGE(
            "age",
            "age|registered|founded|established|incorporated|startups?",
            "start-?ups?|(?:newly|recently) (?:registered|founded|established)"
                    + "|(?:registered|founded|established|incorporated) (?:since|before|after|for)"
                    + "|(?:new|old|young) (?:enterprises?|firms?|companies)|years? since registration",
            "新注册|新设立|老企业|(?<![创特高])新企业|新成立|初创|成立满|注册满|成立年限|注册年限|成立时间|注册时间|存续年限");

    /** What is registered, owned or foreign without saying anything about the enterprise. */
    private static final Pattern OF_SOMETHING_ELSE =
            Pattern.compile("registered-(?:capital|trademarks?|patents?)|owned-(?:patents?|brands?)|foreign-trade");

    private final String code;
    private final Pattern words;
    private final Pattern english;
    private final Pattern chinese;

    /**
     * @param words in the names of a file
     * @param english in sentences, where single words mean too much
     * @param chinese in names and sentences
     */
    Attribute(String code, String words, String english, String chinese) {
        this.code = code;
        this.words = Pattern.compile("-(?:" + words + ")-");
        this.english = Pattern.compile("\\b(?:" + english + ")\\b");
        this.chinese = Pattern.compile(chinese);
    }

    /** Which of them something is about, by its name in the file and its words in both languages, if any. */
    static Optional<Attribute> of(String name, Text text) {
        String parts = OF_SOMETHING_ELSE.matcher(parts(name)).replaceAll("");
        String sentence = text.en().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(each -> each.words.matcher(parts).find()
                        || each.english.matcher(sentence).find()
                        || each.isNamedIn(text.zh()))
                .findFirst();
    }

    /** {@code stateOwned_firms} as {@code -state-owned-firms-}. */
    private static String parts(String name) {
        String apart = name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        return "-" + apart.replaceAll("[^a-z0-9]+", "-") + "-";
    }

    /** Whether a sentence of the source, in Chinese, names a group by it. */
    boolean isNamedIn(String sentence) {
        return chinese.matcher(sentence).find();
    }

    String code() {
        return code;
    }

    /** Words with which a clause can name a group by it. */
    String examples() {
        String[] words = chinese.pattern().split("\\|", -1);
        return String.join(", ", words[0], words[1], words[2]);
    }
}
