package io.huiqi.registry.web;

import static io.huiqi.kit.problem.Checks.present;

import io.huiqi.kit.identity.Uscc;
import io.huiqi.kit.problem.Checks;
import io.huiqi.registry.enterprise.ListedPeriod;
import io.huiqi.registry.enterprise.Precondition;
import io.huiqi.registry.enterprise.RecordListing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads when an enterprise stands on a list; ends the request with all that is wrong with it. */
final class ListingReader {

    /** It becomes the name of a field where facts are stored, so neither dots nor dollars. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

    private static final String KEY_ENTERPRISE = "keyEnterprise";
    private static final int MOST_PERIODS = 100;
    private static final int TEXT_LIMIT = 200;

    private ListingReader() {}

    static RecordListing read(String uscc, String list, ListingBody body, Precondition precondition) {
        Checks checks = new Checks();
        Uscc enterprise = checks.uscc("/uscc", uscc);
        checkName(checks, list);
        List<ListedPeriod> periods = periods(checks, body.periods());
        checks.throwIfAny();
        return new RecordListing(present(enterprise), list, periods, precondition);
    }

    private static void checkName(Checks checks, String list) {
        checks.require(
                NAME.matcher(list).matches(),
                "/list",
                "invalid-list",
                "must be a name of up to 64 letters, digits, hyphens and underscores that begins with a letter");
        checks.require(
                !list.equals(KEY_ENTERPRISE),
                "/list",
                "kept-with-enterprise",
                "its years are given with the enterprise, as keyEnterprise");
    }

    private static List<ListedPeriod> periods(Checks checks, @Nullable List<ListingBody.@Nullable Period> given) {
        if (given == null) {
            checks.error("/periods", "required", "must be an array of periods");
            return List.of();
        }
        if (given.size() > MOST_PERIODS) {
            checks.error("/periods", "too-many", "must be at most " + MOST_PERIODS + " periods");
            return List.of();
        }
        List<Placed> read = new ArrayList<>(given.size());
        for (int i = 0; i < given.size(); i++) {
            ListedPeriod period = period(checks, "/periods/" + i, given.get(i));
            if (period != null) {
                read.add(new Placed("/periods/" + i, period));
            }
        }
        read.sort(Comparator.comparing(each -> each.period().validFrom()));
        checkOverlap(checks, read);
        return read.stream().map(Placed::period).toList();
    }

    private static @Nullable ListedPeriod period(Checks checks, String at, ListingBody.@Nullable Period given) {
        if (given == null) {
            checks.error(at, "required", "must be a period");
            return null;
        }
        LocalDate from = checks.date(at + "/validFrom", given.validFrom());
        LocalDate until = given.validUntil() == null ? null : checks.date(at + "/validUntil", given.validUntil());
        checks.require(
                from == null || until == null || !until.isBefore(from),
                at + "/validUntil",
                "ends-before-start",
                "must not be before validFrom");
        String documentNo = checks.text(at + "/documentNo", given.documentNo(), TEXT_LIMIT);
        return from == null || documentNo == null ? null : new ListedPeriod(from, until, documentNo.strip());
    }

    private static void checkOverlap(Checks checks, List<Placed> ascending) {
        for (int i = 1; i < ascending.size(); i++) {
            Placed later = ascending.get(i);
            checks.require(
                    ascending.get(i - 1).period().endsBefore(later.period()),
                    later.at() + "/validFrom",
                    "overlapping-period",
                    "must be after the last day of every earlier period");
        }
    }

    /** A period and the pointer to it. */
    private record Placed(String at, ListedPeriod period) {}
}
