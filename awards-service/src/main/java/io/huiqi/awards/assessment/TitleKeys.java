package io.huiqi.awards.assessment;

import io.huiqi.awards.facts.Paid;
import io.huiqi.awards.facts.Recognition;
import io.huiqi.awards.policy.Rule.OncePer;
import io.huiqi.awards.policy.Rule.Title;
import io.huiqi.awards.policy.Rule.Titles;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides when two titles, or a title and a payment, are the same thing that pays only once. */
final class TitleKeys {

    private final OncePer oncePer;
    private final List<Title> titles;

    TitleKeys(Titles rule) {
        this.oncePer = rule.oncePer();
        this.titles = rule.titles();
    }

    /** The title of the policy that a recognition is, or null if it is none of them. */
    @Nullable
    Title titleOf(Recognition recognition) {
        for (Title title : titles) {
            if (title.kind().equals(recognition.kind()) && isLevelOf(title, recognition.level())) {
                return title;
            }
        }
        return null;
    }

    /** A recognition that names no level is any of its kind, unless the kind pays by level: then it is none. */
    private boolean isLevelOf(Title title, @Nullable String level) {
        return level == null ? isAloneOfItsKind(title) : levelFits(title, level);
    }

    private static boolean levelFits(Title title, String level) {
        return title.levels().isEmpty() || title.levels().contains(level);
    }

    private boolean isAloneOfItsKind(Title title) {
        for (Title other : titles) {
            if (!other.equals(title) && other.kind().equals(title.kind())) {
                return false;
            }
        }
        return true;
    }

    /** Whether two titles are the same thing. */
    boolean same(Candidate a, Candidate b) {
        return switch (oncePer) {
            case ENTERPRISE -> true;
            case TYPE -> a.title().equals(b.title());
            case PROJECT -> sameProject(a.recognition(), b.recognition());
            case PROJECT_AND_TYPE ->
                a.title().equals(b.title())
                        && Objects.equals(
                                a.recognition().project(), b.recognition().project());
        };
    }

    /** A title that names no project stands for the one unnamed project of its kind. */
    private static boolean sameProject(Recognition first, Recognition second) {
        return Objects.equals(first.project(), second.project())
                && (first.project() != null || first.kind().equals(second.kind()));
    }

    /** Whether a payment was for the same thing as a title. */
    boolean isPaid(Title title, Recognition recognition, Paid paid) {
        return switch (oncePer) {
            case ENTERPRISE -> isOfRule(paid);
            case TYPE -> isPaymentFor(title, paid);
            case PROJECT -> projectPaid(title, recognition, paid);
            case PROJECT_AND_TYPE -> isPaymentFor(title, paid) && Objects.equals(recognition.project(), paid.project());
        };
    }

    private boolean projectPaid(Title title, Recognition recognition, Paid paid) {
        if (recognition.project() == null) {
            return paid.project() == null && isPaymentFor(title, paid);
        }
        return recognition.project().equals(paid.project()) && isOfRule(paid);
    }

    private boolean isOfRule(Paid paid) {
        return paid.measure() == null
                || titles.stream().anyMatch(title -> title.measure().id().equals(paid.measure()));
    }

    /** Whether a payment was for this title: by measure where that tells, else by kind, level and amount as named. */
    boolean isPaymentFor(Title title, Paid paid) {
        if (!paid.covers(title.measure().id())) {
            return false;
        }
        if (paid.level() == null || (paid.measure() != null && isAlone(title))) {
            return true;
        }
        return paid.level().equals(title.kind()) && tierFits(title, paid);
    }

    private boolean tierFits(Title title, Paid paid) {
        if (paid.tier() != null) {
            return levelFits(title, paid.tier());
        }
        return paid.fen() == title.pays()
                || titles.stream().noneMatch(other -> other.kind().equals(title.kind()) && other.pays() == paid.fen());
    }

    private boolean isAlone(Title title) {
        return titles.stream()
                        .filter(other -> other.measure().equals(title.measure()))
                        .count()
                == 1;
    }
}
