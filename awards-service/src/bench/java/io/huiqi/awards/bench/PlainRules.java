package io.huiqi.awards.bench;

/** The two rules as a program: no policy, no trace, no reasons; what no engine can surpass. Yuan. */
final class PlainRules {

    private static final long BILLION = 1_000_000_000L;

    private PlainRules() {}

    static long milestones(Cases.Revenue revenue) {
        long prior = revenue.prior();
        long current = revenue.current();
        long amount = 0;
        if (prior < 5 * BILLION && current >= 5 * BILLION) {
            amount += 1_000_000;
        }
        if (prior < 10 * BILLION && current >= 10 * BILLION) {
            amount += 2_000_000;
        }
        return amount + 500_000 * Math.max(0, current / BILLION - Math.max(1, prior / BILLION));
    }

    static long centre(Cases.Centre centre) {
        boolean national = centre.level().equals("national");
        boolean recognised = centre.kind().equals("innovation-centre-recognised");
        if (national) {
            return recognised ? 3_000_000 : 1_000_000;
        }
        return recognised ? 1_000_000 : 500_000;
    }
}
