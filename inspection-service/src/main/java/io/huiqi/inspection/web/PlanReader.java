package io.huiqi.inspection.web;

import static io.huiqi.kit.problem.Checks.present;

import io.huiqi.inspection.inspection.Act;
import io.huiqi.inspection.inspection.Officer;
import io.huiqi.inspection.plan.Classified;
import io.huiqi.inspection.plan.Conflict;
import io.huiqi.inspection.plan.DrawSize;
import io.huiqi.inspection.plan.Plan;
import io.huiqi.inspection.plan.PlanLists;
import io.huiqi.inspection.plan.RiskShare;
import io.huiqi.inspection.proposal.Category;
import io.huiqi.inspection.web.InspectionBody.OfficerBody;
import io.huiqi.inspection.web.PlanBodies.ConflictBody;
import io.huiqi.inspection.web.PlanBodies.ListsBody;
import io.huiqi.inspection.web.PlanBodies.YearlyPlanBody;
import io.huiqi.kit.identity.Uscc;
import io.huiqi.kit.problem.Checks;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads plans and their lists, or ends the request with all that is wrong with them. */
final class PlanReader {

    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{64}");
    private static final int TITLE_LIMIT = 200;
    private static final int NAME_LIMIT = 64;
    private static final int MOST_DRAWN = 1000;
    private static final int MOST_ENTERPRISES = 5000;
    private static final int MOST_OFFICERS = 200;
    private static final int MOST_CONFLICTS = 5000;
    private static final int FEWEST_IN_TEAM = 2;
    private static final int MOST_IN_TEAM = 5;

    private final Checks checks = new Checks();

    /** A new plan, public from now on. */
    Plan plan(String id, YearlyPlanBody body, Act act, ZoneId zone) {
        var department = new ProposalReader(checks).department("/department", body.department());
        Category category = WordReader.read(checks, "/category", body.category(), Category.class);
        Integer year = checks.year("/year", body.year());
        String title = checks.text("/title", body.title(), TITLE_LIMIT);
        DrawSize size = size(body);
        int team = body.officersPerEnterprise() == null ? FEWEST_IN_TEAM : body.officersPerEnterprise();
        range("/officersPerEnterprise", team, FEWEST_IN_TEAM, MOST_IN_TEAM);
        String commitment = hex("/seedCommitment", body.seedCommitment());
        checks.throwIfAny();
        return new Plan(
                id,
                present(department),
                present(category),
                present(year),
                present(title),
                present(size),
                team,
                present(commitment),
                LocalDate.ofInstant(act.at(), zone),
                act.at(),
                null,
                null,
                null,
                1,
                Plan.DRAWN_BY_NUMBER);
    }

    /** The lists of a draw; each enterprise and each officer once. */
    PlanLists lists(ListsBody body) {
        List<String> enterprises = new ArrayList<>();
        List<@Nullable String> codes = bounded("/enterprises", body.enterprises(), MOST_ENTERPRISES);
        for (int i = 0; i < codes.size(); i++) {
            Uscc code = checks.uscc("/enterprises/" + i, codes.get(i));
            if (code != null) {
                enterprises.add(code.code());
            }
        }
        List<Officer> officers = officers(bounded("/officers", body.officers(), MOST_OFFICERS));
        List<Conflict> conflicts = body.conflicts() == null || body.conflicts().isEmpty()
                ? List.of()
                : conflicts(bounded("/conflicts", body.conflicts(), MOST_CONFLICTS), enterprises, officers);
        List<Classified> risks = new RiskReader(checks).classes(body.risks(), enterprises);
        checks.require(
                new HashSet<>(enterprises).size() == enterprises.size(),
                "/enterprises",
                "duplicate",
                "must name each enterprise once");
        checks.throwIfAny();
        return new PlanLists(enterprises, officers, conflicts, risks);
    }

    /** 64 hexadecimal digits, in lower case. */
    static @Nullable String hex(Checks checks, String pointer, @Nullable String value) {
        String detail = "must be 64 hexadecimal digits";
        return checks.parse(pointer, value, "invalid-digest", detail, text -> {
            if (!HEX.matcher(text).matches()) {
                throw new IllegalArgumentException(detail);
            }
            return text.toLowerCase(Locale.ROOT);
        });
    }

    private @Nullable String hex(String pointer, @Nullable String value) {
        return hex(checks, pointer, value);
    }

    private @Nullable DrawSize size(YearlyPlanBody body) {
        Integer number = body.number();
        Integer percent = body.percent();
        List<RiskShare> byRisk = new RiskReader(checks).shares(body.byRisk());
        if (Stream.of(number, percent, byRisk).filter(Objects::nonNull).count() != 1) {
            checks.error("/number", "required", "must be given, or percent or byRisk instead of it");
            return null;
        }
        if (number != null) {
            range("/number", number, 1, MOST_DRAWN);
        }
        if (percent != null) {
            range("/percent", percent, 1, 100);
        }
        return new DrawSize(number, percent, byRisk);
    }

    private void range(String pointer, int value, int least, int most) {
        checks.require(
                value >= least && value <= most, pointer, "out-of-range", "must be from " + least + " to " + most);
    }

    private <T> List<@Nullable T> bounded(String pointer, @Nullable List<@Nullable T> given, int most) {
        if (given == null || given.isEmpty()) {
            checks.error(pointer, "required", "must not be empty");
            return List.of();
        }
        checks.require(given.size() <= most, pointer, "too-many", "must be at most " + most);
        return given.subList(0, Math.min(given.size(), most));
    }

    private List<Officer> officers(List<@Nullable OfficerBody> bodies) {
        List<Officer> officers = new ArrayList<>();
        Set<String> certificates = new HashSet<>();
        for (int i = 0; i < bodies.size(); i++) {
            String pointer = "/officers/" + i;
            OfficerBody body = bodies.get(i);
            String name = checks.text(pointer + "/name", body == null ? null : body.name(), NAME_LIMIT);
            String certificate = certificate(pointer + "/certificateNo", body == null ? null : body.certificateNo());
            if (name != null && certificate != null) {
                checks.require(certificates.add(certificate), pointer, "duplicate", "must be named once");
                officers.add(new Officer(name, certificate));
            }
        }
        return officers;
    }

    private List<Conflict> conflicts(
            List<@Nullable ConflictBody> bodies, List<String> enterprises, List<Officer> officers) {
        Set<String> known = new HashSet<>(enterprises);
        Set<String> certificates = officers.stream().map(Officer::certificateNo).collect(Collectors.toSet());
        List<Conflict> conflicts = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            ConflictBody body = bodies.get(i);
            String officer = body == null ? null : body.officer();
            String enterprise = body == null ? null : body.enterprise();
            checks.require(
                    officer != null && certificates.contains(officer),
                    "/conflicts/" + i + "/officer",
                    "unknown-value",
                    "must be an officer of the list");
            checks.require(
                    enterprise != null && known.contains(enterprise),
                    "/conflicts/" + i + "/enterprise",
                    "unknown-value",
                    "must be an enterprise of the list");
            if (officer != null && enterprise != null) {
                conflicts.add(new Conflict(officer, enterprise));
            }
        }
        return conflicts;
    }

    /** A certificate number, which must not hold the sign that parts the words of a lot. */
    private @Nullable String certificate(String pointer, @Nullable String value) {
        String read = checks.text(pointer, value, NAME_LIMIT);
        checks.require(read == null || read.indexOf('|') < 0, pointer, "invalid-sign", "must not contain |");
        return read;
    }
}
