package io.huiqi.inspection.web;

import io.huiqi.inspection.inspection.Officer;
import io.huiqi.inspection.web.InspectionBody.OfficerBody;
import io.huiqi.kit.problem.Checks;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads who is to visit: nobody named yet, or at least two, as the law asks of inspectors. */
final class OfficerReader {

    private static final int FEWEST = 2;
    private static final int MOST = 20;
    private static final int NAME_LIMIT = 200;

    private final Checks checks;

    OfficerReader(Checks checks) {
        this.checks = checks;
    }

    List<Officer> readAll(@Nullable List<@Nullable OfficerBody> bodies) {
        if (bodies == null || bodies.isEmpty()) {
            return List.of();
        }
        checks.require(bodies.size() <= MOST, "/officers", "too-many", "must be at most " + MOST);
        List<Officer> officers = new ArrayList<>();
        for (int i = 0; i < Math.min(bodies.size(), MOST); i++) {
            Officer officer = read("/officers/" + i, bodies.get(i));
            if (officer != null) {
                officers.add(officer);
            }
        }
        long different =
                officers.stream().map(Officer::certificateNo).distinct().count();
        checks.require(
                different >= FEWEST || checks.hasErrors(),
                "/officers",
                "too-few",
                "must be at least two with different certificates, or none yet");
        return officers;
    }

    /** Those who must be named, at least two. */
    List<Officer> readNamed(@Nullable List<@Nullable OfficerBody> bodies) {
        checks.require(bodies != null && !bodies.isEmpty(), "/officers", "required", "must name at least two officers");
        return readAll(bodies);
    }

    private @Nullable Officer read(String pointer, @Nullable OfficerBody body) {
        if (body == null) {
            checks.error(pointer, "required", "must be an object with name and certificateNo");
            return null;
        }
        String name = checks.text(pointer + "/name", body.name(), NAME_LIMIT);
        String certificateNo = checks.text(pointer + "/certificateNo", body.certificateNo(), NAME_LIMIT);
        return name == null || certificateNo == null ? null : new Officer(name, certificateNo);
    }
}
