package io.huiqi.awards.sweep;

import io.huiqi.awards.beneficiary.Account;
import io.huiqi.awards.beneficiary.Beneficiary;
import io.huiqi.awards.facts.BeneficiaryKind;
import io.huiqi.awards.facts.Facts;
import io.huiqi.awards.facts.FigureSeries;
import io.huiqi.awards.facts.Paid;
import io.huiqi.awards.facts.Recognition;
import io.huiqi.awards.ledger.Grant;
import io.huiqi.awards.ledger.Ledger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Made-up enterprises by number, always the same: four years of figures, a title here and there, some paid before. */
final class MadeUp {

    private static final String[] KINDS = {
        "well-known-trademark", "smart-platform", "smart-factory", "innovation-centre-listed"
    };
    private static final LocalDate TITLED = LocalDate.of(2020, 9, 1);

    private MadeUp() {}

    /** An account that is made when it is read. */
    record Numbered(long number) implements Ledgers.Unread {

        @Override
        public String uscc() {
            return codeOf(number);
        }

        @Override
        public Account read() {
            return account(number);
        }
    }

    /** An account that is there. */
    record Made(Account read) implements Ledgers.Unread {

        @Override
        public String uscc() {
            return read.beneficiary().uscc();
        }
    }

    static String codeOf(long number) {
        return Long.toString(910_000_000_000_000_000L + number);
    }

    static long numberOf(String code) {
        return Long.parseLong(code) - 910_000_000_000_000_000L;
    }

    static Account account(long number) {
        SplittableRandom random = new SplittableRandom(number);
        Facts facts = new Facts(
                number % 50 == 0 ? BeneficiaryKind.ZONE : BeneficiaryKind.ENTERPRISE,
                "C",
                Map.of(
                        "taxableRevenue",
                        figures(random, 12_000_000_000_00L),
                        "rdExpense",
                        figures(random, 80_000_000_00L)),
                Map.of("keyEnterprise", number % 10 == 0 ? Set.of(2019, 2020) : Set.of()),
                titles(number));
        Beneficiary beneficiary = new Beneficiary(codeOf(number), true, facts, ledger(number), Map.of());
        return new Account(beneficiary, List.of(), 0, 0, List.of());
    }

    private static FigureSeries figures(SplittableRandom random, long most) {
        Map<Integer, Long> fen = new TreeMap<>();
        for (int year = 2017; year <= 2020; year++) {
            fen.put(year, random.nextLong(most));
        }
        return FigureSeries.of(fen);
    }

    private static List<Recognition> titles(long number) {
        List<Recognition> titles = new ArrayList<>(2);
        if (number % 5 == 0) {
            String kind = KINDS[(int) (number / 5 % KINDS.length)];
            titles.add(new Recognition("r-" + number, kind, "national", null, TITLED, Set.of("uses5g")));
        }
        return titles;
    }

    private static Ledger ledger(long number) {
        if (number % 8 != 0) {
            return Ledger.EMPTY;
        }
        Paid paid = Paid.of("revenue-milestones", "01-4", "2000000000.00", null, null, null, 2019, 50_000_000);
        return new Ledger(
                List.of(new Grant("a-" + number, "c-" + number, "jiaozuo-2020-17", "1", List.of(paid), null)));
    }
}
