package io.huiqi.inspection.arrears;

/**
 * What a complaint says of a notice, and what the clause says of it.
 *
 * @param clause the clause that forbids the collection, such as {@code 17-3}
 */
public record ArrearsReport(String clause, ArrearsNotice notice, Finding finding) {

    /** The report of a notice under a clause. */
    public static ArrearsReport of(String clause, ArrearsNotice notice) {
        return new ArrearsReport(clause, notice, Finding.of(notice));
    }
}
