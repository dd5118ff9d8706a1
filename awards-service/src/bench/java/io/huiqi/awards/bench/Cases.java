package io.huiqi.awards.bench;

import io.huiqi.awards.assessment.Question;
import io.huiqi.awards.facts.BeneficiaryKind;
import io.huiqi.awards.facts.Facts;
import io.huiqi.awards.facts.FigureSeries;
import io.huiqi.awards.facts.Recognition;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is asked, always the same, in the form that each engine reads. */
final class Cases {

    /** A power of two, so that the next case is a mask away; enough that no branch is learnt by heart. */
    static final int COUNT = 1024;

    static final Question MILESTONES = Question.of("revenue-milestones", 2020);
    static final Question CENTRE = Question.of("innovation-centre", 2020);

    private static final long FEN = 100;
    private static final String[] KINDS = {"innovation-centre-listed", "innovation-centre-recognised"};
    private static final String[] LEVELS = {"provincial", "national"};

    private Cases() {}

    /** Revenue: the greatest of three earlier years, found beforehand, and the year's own, in yuan. */
    record Revenue(long prior, long current, Facts facts) {}

    /** One title of an innovation centre. */
    record Centre(String kind, String level, Facts facts) {}

    static Revenue[] revenue() {
        SplittableRandom random = new SplittableRandom(1);
        return Stream.generate(() -> revenue(random)).limit(COUNT).toArray(Revenue[]::new);
    }

    private static Revenue revenue(SplittableRandom random) {
        Map<Integer, Long> fen = new TreeMap<>();
        long prior = 0;
        for (int year = 2017; year <= 2019; year++) {
            long yuan = random.nextLong(500_000_000L, 12_000_000_000L);
            fen.put(year, yuan * FEN);
            prior = Math.max(prior, yuan);
        }
        long current = random.nextLong(500_000_000L, 16_000_000_000L);
        fen.put(2020, current * FEN);
        return new Revenue(prior, current, facts(Map.of("taxableRevenue", FigureSeries.of(fen)), List.of()));
    }

    static Centre[] centres() {
        SplittableRandom random = new SplittableRandom(2);
        return Stream.generate(() -> centre(random)).limit(COUNT).toArray(Centre[]::new);
    }

    private static Centre centre(SplittableRandom random) {
        String kind = KINDS[random.nextInt(KINDS.length)];
        String level = LEVELS[random.nextInt(LEVELS.length)];
        LocalDate grantedOn = LocalDate.of(2020, 8, 1).plusDays(random.nextInt(150));
        Recognition title = new Recognition("r", kind, level, null, grantedOn, Set.of());
        return new Centre(kind, level, facts(Map.of(), List.of(title)));
    }

    private static Facts facts(Map<String, FigureSeries> figures, List<Recognition> titles) {
        return new Facts(BeneficiaryKind.ENTERPRISE, "C", figures, Map.of(), titles);
    }
}
