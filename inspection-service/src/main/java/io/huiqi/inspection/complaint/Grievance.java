package io.huiqi.inspection.complaint;

import io.huiqi.inspection.arrears.ArrearsNotice;
import io.huiqi.inspection.proposal.Department;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise complains about.
 *
 * @param refusal the refusal it follows, if any
 * @param inspection the visit it is about, if known
 * @param notice the demand for arrears it is about, if it is about one
 */
public record Grievance(
        String enterprise,
        @Nullable String refusal,
        @Nullable String inspection,
        Department department,
        String text,
        @Nullable ArrearsNotice notice) {}
