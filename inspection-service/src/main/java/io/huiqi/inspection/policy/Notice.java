package io.huiqi.inspection.policy;

/**
 * How long before or after an inspection it is to be filed, in working days; zero asks for nothing.
 *
 * @param inspectionWorkingDays working days before an inspection by which it must be filed
 * @param emergencyFilingWorkingDays working days after an emergency visit by which it must be filed
 */
public record Notice(int inspectionWorkingDays, int emergencyFilingWorkingDays) {

    public Notice {
        if (inspectionWorkingDays < 0 || emergencyFilingWorkingDays < 0) {
            throw new IllegalArgumentException("notice periods are never negative");
        }
    }
}
