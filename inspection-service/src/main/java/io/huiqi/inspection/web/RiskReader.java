package io.huiqi.inspection.web;

import io.huiqi.inspection.plan.Classified;
import io.huiqi.inspection.plan.RiskClass;
import io.huiqi.inspection.plan.RiskShare;
import io.huiqi.inspection.web.PlanBodies.RiskBody;
import io.huiqi.inspection.web.PlanBodies.ShareBody;
import io.huiqi.kit.problem.Checks;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads risk classes: of a plan how often each is drawn, of its lists which enterprise is in which. */
final class RiskReader {

    private static final int WHOLE = 100;

    private final Checks checks;

    RiskReader(Checks checks) {
        this.checks = checks;
    }

    /** The shares of all classes, each once; null where the plan draws without classes. */
    @Nullable
    List<RiskShare> shares(@Nullable List<@Nullable ShareBody> bodies) {
        if (bodies == null) {
            return null;
        }
        List<RiskShare> shares = new ArrayList<>();
        Set<RiskClass> seen = EnumSet.noneOf(RiskClass.class);
        for (int i = 0; i < bodies.size(); i++) {
            ShareBody body = bodies.get(i);
            RiskClass risk = risk("/byRisk/" + i + "/risk", body == null ? null : body.risk());
            Integer percent = body == null ? null : body.percent();
            checks.require(
                    percent != null && percent >= 0 && percent <= WHOLE,
                    "/byRisk/" + i + "/percent",
                    "out-of-range",
                    "must be from 0 to " + WHOLE);
            if (risk != null && percent != null && seen.add(risk)) {
                shares.add(new RiskShare(risk, percent));
            }
        }
        checks.require(
                checks.hasErrors() || (seen.size() == RiskClass.values().length && bodies.size() == seen.size()),
                "/byRisk",
                "incomplete",
                "must name each of the classes A, B, C and D once");
        return shares;
    }

    /** The class of each enterprise of a list; null where none is given. */
    @Nullable
    List<Classified> classes(@Nullable List<@Nullable RiskBody> bodies, List<String> enterprises) {
        if (bodies == null) {
            return null;
        }
        Set<String> open = new HashSet<>(enterprises);
        List<Classified> classes = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            RiskBody body = bodies.get(i);
            String enterprise = body == null ? null : body.enterprise();
            RiskClass risk = risk("/risks/" + i + "/risk", body == null ? null : body.risk());
            boolean known = enterprise != null && open.remove(enterprise);
            checks.require(
                    known, "/risks/" + i + "/enterprise", "unknown-value", "must be an enterprise of the list, once");
            if (enterprise != null && risk != null) {
                classes.add(new Classified(enterprise, risk));
            }
        }
        checks.require(
                open.isEmpty() || checks.hasErrors(), "/risks", "incomplete", "must give the class of each enterprise");
        return classes;
    }

    private @Nullable RiskClass risk(String pointer, @Nullable String value) {
        return checks.parse(pointer, value, "unknown-value", "must be A, B, C or D", RiskClass::valueOf);
    }
}
