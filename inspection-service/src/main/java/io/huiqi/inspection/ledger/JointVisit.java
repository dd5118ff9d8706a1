package io.huiqi.inspection.ledger;

import io.huiqi.events.InspectionEvent;
import io.huiqi.inspection.proposal.Department;
import io.huiqi.inspection.proposal.Visit;
import io.huiqi.inspection.proposal.Words;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposal that departments come together.
 *
 * @param first the first local day of its period
 * @param last the last local day of its period
 * @param minimum how many different departments it needs
 * @param members everybody who was ever asked
 * @param slot the time proposed; null when no time suits all
 * @param revision grows with every change
 */
public record JointVisit(
        String id,
        LocalDate first,
        LocalDate last,
        int minimum,
        List<Member> members,
        @Nullable Visit slot,
        State state,
        long revision) {

    public JointVisit {
        members = List.copyOf(members);
    }

    /** A month such as {@code 2020-09} where it is one, else first and last day. */
    public String period() {
        boolean month = first.getDayOfMonth() == 1 && last.plusDays(1).equals(first.plusMonths(1));
        return month ? first.toString().substring(0, "yyyy-MM".length()) : first + "/" + last;
    }

    boolean includes(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    boolean knows(String inspection) {
        return members.stream().anyMatch(member -> member.inspection().equals(inspection));
    }

    /** Those who were asked or have joined. */
    public List<Member> present() {
        return members.stream().filter(Member::isPresent).toList();
    }

    public List<String> inspections() {
        return present().stream().map(Member::inspection).toList();
    }

    List<InspectionEvent.Department> departments() {
        return present().stream()
                .map(Member::department)
                .distinct()
                .map(each -> new InspectionEvent.Department(each.name(), Words.of(each.level())))
                .toList();
    }

    boolean hasEnough() {
        return departments().size() >= minimum;
    }

    boolean isComplete() {
        return slot != null
                && hasEnough()
                && present().stream().allMatch(member -> member.standing() == Standing.JOINED);
    }

    JointVisit with(List<Member> others) {
        return new JointVisit(id, first, last, minimum, others, slot, state, revision + 1);
    }

    /** With another time, to which nobody has answered yet. */
    JointVisit at(@Nullable Visit other) {
        List<Member> asked = members.stream()
                .map(member -> member.standing() == Standing.JOINED ? member.as(Standing.ASKED, null) : member)
                .toList();
        return new JointVisit(id, first, last, minimum, asked, other, state, revision);
    }

    JointVisit in(State next) {
        return new JointVisit(id, first, last, minimum, members, slot, next, revision);
    }

    /** One inspection in a proposal; {@code reason} says why it is out of it. */
    public record Member(
            String inspection,
            Department department,
            Standing standing,
            @Nullable String reason) {

        boolean isPresent() {
            return standing == Standing.ASKED || standing == Standing.JOINED;
        }

        Member as(Standing next, @Nullable String why) {
            return new Member(inspection, department, next, why);
        }
    }

    /** The names are part of the public interface. */
    public enum Standing {
        ASKED,
        JOINED,
        DECLINED,
        LEFT
    }

    /** The names are part of the public interface. */
    public enum State {
        PROPOSED,
        AGREED,
        DISSOLVED
    }
}
