package io.huiqi.inspection.policy;

/**
 * An area that holds a meeting of its own on the green channel day.
 *
 * @param code its administrative division code, six digits
 * @param level {@code city}, {@code county} or {@code zone}
 */
public record MeetingArea(String code, String name, String level) {}
