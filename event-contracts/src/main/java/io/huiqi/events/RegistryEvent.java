package io.huiqi.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What enterprise-registry announces: facts about enterprises, each with the revision that orders it. */
public sealed interface RegistryEvent extends DomainEvent {

    /** An enterprise, zone, platform, bank or government unit is known from now on. */
    record EnterpriseRegistered(
            String enterprise,
            String name,
            String kind,
            String districtCode,
            String industryCode,
            @Nullable String sizeClass,
            @Nullable String ownership,
            @Nullable LocalDate registeredOn,
            List<Integer> keyEnterprise,
            long revision)
            implements RegistryEvent {}

    /** The master data of an enterprise changed; carries the whole new state. */
    record EnterpriseUpdated(
            String enterprise,
            String name,
            String kind,
            String districtCode,
            String industryCode,
            @Nullable String sizeClass,
            @Nullable String ownership,
            @Nullable LocalDate registeredOn,
            List<Integer> keyEnterprise,
            long revision)
            implements RegistryEvent {}

    /**
     * The figures of one year, reported for the first time.
     *
     * @param facts by name: decimal strings in yuan for amounts, digits for counts such as employees; a null value says
     *     "named and not filed", which is not zero
     * @param revision counts the reports of this enterprise and year from 1; a greater one replaces a smaller one
     */
    record FiguresReported(
            String enterprise,
            int year,
            Map<String, @Nullable String> facts,
            String source,
            @Nullable LocalDate recordedOn,
            long revision)
            implements RegistryEvent {}

    /** The figures of one year replaced by a later report; carries the whole new state. */
    record FiguresCorrected(
            String enterprise,
            int year,
            Map<String, @Nullable String> facts,
            String source,
            @Nullable LocalDate recordedOn,
            long revision)
            implements RegistryEvent {}

    /** A title or listing (认定) was granted to an enterprise by a document. */
    record RecognitionGranted(
            String enterprise,
            String recognition,
            String kind,
            @Nullable String level,
            @Nullable String project,
            LocalDate grantedOn,
            String documentNo,
            Map<String, Object> attributes)
            implements RegistryEvent {}

    /**
     * An enterprise took another one over (吸收合并). Its own history stays what it was: nothing of the predecessor's is
     * added to it.
     *
     * @param enterprise the successor
     * @param predecessor the credit code of the one taken over
     */
    record EnterpriseMerged(String enterprise, String predecessor, LocalDate mergedOn, String documentNo)
            implements RegistryEvent {}

    /**
     * On which days an enterprise stands on a list (名单), as it is known from now on; carries the whole new state.
     *
     * @param list its name, such as {@code seriousDishonesty}, as the policies use it
     * @param periods ascending, without overlap; empty when it turned out that it never stood there
     * @param revision counts the states of this enterprise and list from 1; a greater one replaces a smaller one
     */
    record ListingRecorded(String enterprise, String list, List<ListedPeriod> periods, long revision)
            implements RegistryEvent {}

    /**
     * A time on a list.
     *
     * @param validFrom the first day
     * @param validUntil the last day; null while nobody took it off
     * @param documentNo of the document that put it there
     */
    record ListedPeriod(LocalDate validFrom, @Nullable LocalDate validUntil, String documentNo) {}
}
