package io.huiqi.inspection.meeting;

/** How many people of a role came. */
public record Attendance(String role, int count) {}
