package io.huiqi.inspection.web;

import static io.huiqi.kit.problem.Checks.present;

import io.huiqi.inspection.meeting.Attendance;
import io.huiqi.inspection.meeting.Difficulty;
import io.huiqi.inspection.meeting.Minutes;
import io.huiqi.kit.identity.Uscc;
import io.huiqi.kit.problem.Checks;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The record of a meeting as it comes in. */
record MinutesBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, format = "date", description = "The local day") @Nullable
        String heldOn,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String place,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "1 to 50 roles") @Nullable
        List<@Nullable AttendanceBody> attendance,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "At most 8000 characters") @Nullable
        String text,

        @Schema(description = "At most 100; each is announced once, for a ticket") @Nullable
        List<@Nullable DifficultyBody> difficulties) {

    private static final int NAME_LIMIT = 200;
    private static final int TEXT_LIMIT = 8000;
    private static final int DESCRIPTION_LIMIT = 4000;
    private static final int ROLES = 50;
    private static final int DIFFICULTIES = 100;
    private static final int PEOPLE = 10_000;

    /** Ends the request with all errors when there are any. */
    Minutes read() {
        Checks checks = new Checks();
        LocalDate day = checks.date("/heldOn", heldOn);
        String where = checks.text("/place", place, NAME_LIMIT);
        List<Attendance> who = attendance(checks);
        String words = checks.text("/text", text, TEXT_LIMIT);
        List<Difficulty> raised = difficulties(checks);
        checks.throwIfAny();
        return new Minutes(present(day), present(where), who, present(words), raised);
    }

    private List<Attendance> attendance(Checks checks) {
        List<Attendance> read = new ArrayList<>();
        if (attendance == null || attendance.isEmpty() || attendance.size() > ROLES) {
            checks.error("/attendance", "wrong-size", "must name 1 to " + ROLES + " roles");
            return read;
        }
        for (int i = 0; i < attendance.size(); i++) {
            AttendanceBody each = attendance.get(i);
            String role = checks.text("/attendance/" + i + "/role", each == null ? null : each.role(), NAME_LIMIT);
            Integer count = each == null ? null : each.count();
            if (count == null || count < 1 || count > PEOPLE) {
                checks.error("/attendance/" + i + "/count", "out-of-range", "must be from 1 to " + PEOPLE);
            } else if (role != null) {
                read.add(new Attendance(role, count));
            }
        }
        return read;
    }

    private List<Difficulty> difficulties(Checks checks) {
        List<Difficulty> read = new ArrayList<>();
        if (difficulties == null) {
            return read;
        }
        if (difficulties.size() > DIFFICULTIES) {
            checks.error("/difficulties", "wrong-size", "must be at most " + DIFFICULTIES);
            return read;
        }
        for (int i = 0; i < difficulties.size(); i++) {
            DifficultyBody each = difficulties.get(i);
            Difficulty difficulty = (each == null ? DifficultyBody.EMPTY : each).read("/difficulties/" + i, checks);
            if (difficulty != null) {
                read.add(difficulty);
            }
        }
        return read;
    }

    record AttendanceBody(@Nullable String role, @Nullable Integer count) {}

    record DifficultyBody(
            @Nullable String enterprise,
            @Nullable String subject,
            @Nullable String description,
            @Nullable String department) {

        private static final DifficultyBody EMPTY = new DifficultyBody(null, null, null, null);

        private @Nullable Difficulty read(String at, Checks checks) {
            Uscc who = enterprise == null ? null : checks.uscc(at + "/enterprise", enterprise);
            String what = checks.text(at + "/subject", subject, NAME_LIMIT);
            String words = checks.text(at + "/description", description, DESCRIPTION_LIMIT);
            String solver = checks.text(at + "/department", department, NAME_LIMIT);
            return what == null || words == null || solver == null
                    ? null
                    : new Difficulty(who == null ? null : who.code(), what, words, solver);
        }
    }
}
