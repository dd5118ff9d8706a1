package io.huiqi.inspection.policy;

/**
 * Periods in working days; zero asks for nothing.
 *
 * @param inspectionWorkingDays before an inspection that needs consents, by which it must be filed
 * @param emergencyFilingWorkingDays after an emergency visit, by which it must be filed
 * @param complaintAcceptWorkingDays after a complaint, by which it is accepted or dismissed
 * @param complaintResolveWorkingDays after a complaint, by which it is closed
 */
public record Notice(
        int inspectionWorkingDays,
        int emergencyFilingWorkingDays,
        int complaintAcceptWorkingDays,
        int complaintResolveWorkingDays) {

    public Notice {
        if (inspectionWorkingDays < 0
                || emergencyFilingWorkingDays < 0
                || complaintAcceptWorkingDays < 0
                || complaintResolveWorkingDays < 0) {
            throw new IllegalArgumentException("periods are never negative");
        }
    }
}
