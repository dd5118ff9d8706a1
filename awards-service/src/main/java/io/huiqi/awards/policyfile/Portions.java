package io.huiqi.awards.policyfile;

import io.huiqi.awards.policy.Fraction;
import io.huiqi.awards.policy.Portion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads who shares an amount, and in which parts; together they have all of it. */
record Portions(Vocabulary vocabulary) {

    List<Portion> read(Field field) {
        List<BigDecimal> percents = new ArrayList<>();
        List<Portion> portions = new ArrayList<>();
        Set<String> parties = new LinkedHashSet<>();
        for (Field each : CombinationReader.notEmpty(field)) {
            Block block = each.block();
            Field party = block.required("party");
            BigDecimal percent = block.required("percent").percent();
            block.done();
            if (!parties.add(party.text())) {
                party.wrong("\"" + party.text() + "\" stands here twice; add its parts up");
            }
            percents.add(percent);
            portions.add(new Portion(party.text(), vocabulary.party(party), Fraction.of(percent)));
        }
        checkHundred(field, percents);
        return portions;
    }

    /** Notes percentages that are not the whole together. */
    static void checkHundred(Field field, List<BigDecimal> percents) {
        BigDecimal sum = percents.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!percents.isEmpty() && sum.compareTo(BigDecimal.valueOf(100)) != 0) {
            field.wrong("the percentages add up to " + sum.toPlainString() + "; they have to make 100");
        }
    }

    /** The decimals that all of them need. */
    static int scale(List<BigDecimal> percents) {
        return percents.stream().mapToInt(BigDecimal::scale).max().orElse(0);
    }
}
