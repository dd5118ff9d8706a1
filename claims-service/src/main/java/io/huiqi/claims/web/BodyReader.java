package io.huiqi.claims.web;

import static io.huiqi.kit.problem.Checks.present;

import io.huiqi.claims.claim.Amendment;
import io.huiqi.claims.claim.Application;
import io.huiqi.claims.claim.DecisionDocument;
import io.huiqi.claims.claim.Evidence;
import io.huiqi.claims.web.SubmitClaimBody.DecisionBody;
import io.huiqi.claims.web.SubmitClaimBody.EvidenceBody;
import io.huiqi.kit.identity.Uscc;
import io.huiqi.kit.money.Money;
import io.huiqi.kit.problem.Checks;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what clients send, and tells all that is wrong at once.
 *
 * <p>Whether a policy, an item or an enterprise exists is not asked here: awards-service alone knows at the moment of the
 * assessment, and its refusal ({@code unknown-policy}, {@code unknown-item}, {@code unknown-enterprise}) ends the claim.
 */
final class BodyReader {

    private static final Pattern IDENTIFIER = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern DIGEST = Pattern.compile("sha-256:[0-9a-f]{64}");
    private static final int IDENTIFIER_LIMIT = 64;
    private static final int TEXT_LIMIT = 100;
    private static final int NAME_LIMIT = 200;
    private static final int NOTE_LIMIT = 500;
    private static final int URL_LIMIT = 1000;
    private static final int PAPERS = 50;

    private final Checks checks = new Checks();

    /** The application, or the end of the request with 422. */
    Application application(SubmitClaimBody body) {
        Uscc enterprise = checks.uscc("/enterprise", body.enterprise());
        String policy = identifier("/policy", body.policy());
        String item = identifier("/item", body.item());
        Integer year = checks.year("/year", body.year());
        Amendment rest = rest(body.project(), body.recognition(), body.choice(), body.decision(), body.evidence());
        checks.throwIfAny();
        return new Application(
                present(enterprise).code(),
                present(policy),
                present(item),
                present(year),
                rest.project(),
                rest.recognition(),
                rest.choice(),
                rest.decision(),
                rest.evidence() == null ? List.of() : rest.evidence());
    }

    /** The amendment, or the end of the request with 422. */
    Amendment amendment(AmendmentBody body) {
        Amendment amendment = rest(body.project(), body.recognition(), body.choice(), body.decision(), body.evidence());
        checks.throwIfAny();
        return amendment;
    }

    /** The note of a withdrawal, null without one, or the end of the request with 422. */
    @Nullable
    String note(WithdrawalBody body) {
        String note = words("/note", body.note(), NOTE_LIMIT);
        checks.throwIfAny();
        return note;
    }

    private Amendment rest(
            @Nullable String project,
            @Nullable String recognition,
            @Nullable String choice,
            @Nullable DecisionBody decision,
            @Nullable List<@Nullable EvidenceBody> evidence) {
        return new Amendment(
                words("/project", project, TEXT_LIMIT),
                words("/recognition", recognition, TEXT_LIMIT),
                words("/choice", choice, TEXT_LIMIT),
                decision == null ? null : decision(decision),
                evidence == null ? null : evidence(evidence));
    }

    private @Nullable String identifier(String pointer, @Nullable String value) {
        String text = checks.text(pointer, value, IDENTIFIER_LIMIT);
        if (text != null && !IDENTIFIER.matcher(text).matches()) {
            checks.error(
                    pointer, "invalid-identifier", "must be lower-case words joined by hyphens, such as rd-subsidy");
            return null;
        }
        return text;
    }

    /** An optional text that says something; blanks around it do not count. */
    private @Nullable String words(String pointer, @Nullable String value, int limit) {
        return value == null ? null : checks.text(pointer, value.strip(), limit);
    }

    private @Nullable DecisionDocument decision(DecisionBody body) {
        String documentNo =
                words("/decision/documentNo", body.documentNo() == null ? "" : body.documentNo(), TEXT_LIMIT);
        LocalDate date = checks.date("/decision/date", body.date());
        Money amount = checks.amount("/decision/amount", body.amount());
        return documentNo == null || date == null || amount == null
                ? null
                : new DecisionDocument(documentNo, date, amount);
    }

    private List<Evidence> evidence(List<@Nullable EvidenceBody> papers) {
        checks.require(papers.size() <= PAPERS, "/evidence", "too-many", "must have at most " + PAPERS + " papers");
        List<Evidence> read = new ArrayList<>();
        for (int i = 0; i < Math.min(papers.size(), PAPERS); i++) {
            EvidenceBody paper = papers.get(i);
            String pointer = "/evidence/" + i;
            if (paper == null) {
                checks.error(pointer, "required", "must be an object with a name");
                continue;
            }
            String name = checks.text(pointer + "/name", paper.name(), NAME_LIMIT);
            String digest = digest(pointer + "/digest", paper.digest());
            String url = url(pointer + "/url", paper.url());
            if (name != null) {
                read.add(new Evidence(name, digest, url));
            }
        }
        return List.copyOf(read);
    }

    private @Nullable String digest(String pointer, @Nullable String value) {
        if (value != null && !DIGEST.matcher(value).matches()) {
            checks.error(pointer, "invalid-digest", "must be sha-256: and 64 lower-case hexadecimal digits");
        }
        return value;
    }

    private @Nullable String url(String pointer, @Nullable String value) {
        if (value != null && (value.length() > URL_LIMIT || !isWebAddress(value))) {
            checks.error(
                    pointer, "invalid-url", "must be an http or https address of at most " + URL_LIMIT + " characters");
        }
        return value;
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
