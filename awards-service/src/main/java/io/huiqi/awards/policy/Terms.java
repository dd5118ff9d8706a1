package io.huiqi.awards.policy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The terms on which an item is open, besides its conditions and its amount.
 *
 * @param validity the facts the item applies to, inside the policy's; null for the policy's own
 * @param window when claims are taken; null for always
 * @param deadlines by when titles have to be claimed
 * @param sources where figures have to come from
 * @param limits how many items or projects a year pays for
 * @param payers who pays; empty where nobody is named
 * @param recoveries when what was paid has to be given back
 */
public record Terms(
        @Nullable Validity validity,
        @Nullable Window window,
        List<Deadline> deadlines,
        @Nullable Sources sources,
        List<Limit> limits,
        List<Portion> payers,
        List<Recovery> recoveries) {

    /** Open always, for everything the policy covers. */
    public static final Terms NONE = new Terms(null, null, List.of(), null, List.of(), List.of(), List.of());

    public Terms {
        deadlines = List.copyOf(deadlines);
        limits = List.copyOf(limits);
        payers = List.copyOf(payers);
        recoveries = List.copyOf(recoveries);
    }

    /** The items, other than its own, whose payments the limits look at. */
    public Set<String> itemsRead() {
        return limits.stream().flatMap(limit -> limit.among().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** When claims are taken; both days count. */
    public sealed interface Window {

        /** The first day for claims about a year. */
        LocalDate from(int assessedYear);

        /** The last day for claims about a year. */
        LocalDate to(int assessedYear);

        /** Days of the year after the assessed one. */
        record Yearly(MonthDay from, MonthDay to) implements Window {
            @Override
            public LocalDate from(int assessedYear) {
                return from.atYear(assessedYear + 1);
            }

            @Override
            public LocalDate to(int assessedYear) {
                return to.atYear(assessedYear + 1);
            }
        }

        /** Days named once, whatever year is claimed. */
        record Dated(LocalDate from, LocalDate to) implements Window {
            @Override
            public LocalDate from(int assessedYear) {
                return from;
            }

            @Override
            public LocalDate to(int assessedYear) {
                return to;
            }
        }
    }

    /** Titles of a kind have to be claimed within months and days of their grant; the last day counts. */
    public record Deadline(String kind, Text name, int months, int days) {

        public LocalDate lastDay(LocalDate grantedOn) {
            return grantedOn.plusMonths(months).plusDays(days);
        }
    }

    /**
     * Which reports of figures count as evidence.
     *
     * @param assessed sources accepted for the assessed year
     * @param before sources accepted for the year before
     * @param refuses whether other sources need a correction, or only a remark for the reviewer
     */
    public record Sources(Set<String> assessed, Set<String> before, boolean refuses) {
        public Sources {
            assessed = Set.copyOf(assessed);
            before = Set.copyOf(before);
        }
    }

    /** At most so many a year. */
    public record Limit(Counts counts, int perYear, Set<String> among) {
        public Limit {
            among = Set.copyOf(among);
        }
    }

    /** What a limit counts. */
    public enum Counts {
        /** Projects paid under the item. */
        PROJECTS,
        /** Items paid among those named. */
        ITEMS
    }

    /**
     * When what was paid has to be given back.
     *
     * @param id by which it is named when it happens
     * @param years how many years from the grant it binds
     * @param share what has to be given back
     */
    public record Recovery(String id, String clause, int years, Fraction share, Text text) {}

    /** The recovery conditions by id. */
    public Map<String, Recovery> recoveriesById() {
        return recoveries.stream().collect(Collectors.toUnmodifiableMap(Recovery::id, recovery -> recovery));
    }
}
