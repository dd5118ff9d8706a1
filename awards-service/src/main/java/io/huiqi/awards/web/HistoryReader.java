package io.huiqi.awards.web;

import io.huiqi.awards.facts.Paid;
import io.huiqi.awards.facts.Recognition;
import io.huiqi.awards.web.AssessmentRequest.AwardedRequest;
import io.huiqi.awards.web.AssessmentRequest.RecognitionRequest;
import io.huiqi.kit.money.Money;
import io.huiqi.kit.problem.Checks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the titles and payments that a question supposes. */
final class HistoryReader {

    private static final List<String> LEVELS = List.of("national", "provincial", "city");
    private static final int NAME_LIMIT = 200;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,2})?");

    private final Checks checks;

    HistoryReader(Checks checks) {
        this.checks = checks;
    }

    @Nullable
    List<Recognition> recognitions(@Nullable List<@Nullable RecognitionRequest> given) {
        if (given == null) {
            return null;
        }
        List<Recognition> read = new ArrayList<>(given.size());
        for (int i = 0; i < given.size(); i++) {
            Recognition recognition = recognition("/recognitions/" + i, given.get(i));
            if (recognition != null) {
                read.add(recognition);
            }
        }
        return read;
    }

    private @Nullable Recognition recognition(String pointer, @Nullable RecognitionRequest given) {
        if (given == null) {
            checks.error(pointer, "required", "must be an object");
            return null;
        }
        String kind = checks.text(pointer + "/kind", given.kind(), NAME_LIMIT);
        String level = given.level() == null ? null : checks.oneOf(pointer + "/level", given.level(), LEVELS);
        LocalDate grantedOn = checks.date(pointer + "/grantedOn", given.grantedOn());
        String project = checks.optionalText(pointer + "/project", given.project(), NAME_LIMIT);
        Set<String> flags = flags(pointer + "/attributes", given.attributes());
        return kind == null || grantedOn == null
                ? null
                : new Recognition(null, kind, level, project, grantedOn, flags, numbers(given.attributes()));
    }

    /** The attributes that are numbers, which in requests may leave decimals out. */
    private static Map<String, Long> numbers(@Nullable Map<String, @Nullable Object> attributes) {
        Map<String, Long> numbers = new HashMap<>();
        if (attributes != null) {
            attributes.forEach((name, value) -> {
                if (value instanceof String written && NUMBER.matcher(written).matches()) {
                    numbers.put(name, Money.parse(written).fen());
                }
            });
        }
        return numbers;
    }

    /** The attributes that hold; a text beside them that is no number decides nothing here. */
    private Set<String> flags(String pointer, @Nullable Map<String, @Nullable Object> attributes) {
        Set<String> flags = new HashSet<>();
        if (attributes != null) {
            attributes.forEach((name, value) -> {
                String at = pointer + "/" + Pointers.escape(name);
                if (checks.text(at, name, NAME_LIMIT) == null) {
                    return;
                }
                if (Boolean.TRUE.equals(value)) {
                    flags.add(name);
                } else if (!Boolean.FALSE.equals(value) && (!(value instanceof String) || value.equals("true"))) {
                    checks.error(at, "wrong-type", "must be true, false or a text");
                }
            });
        }
        return flags;
    }

    @Nullable
    List<Paid> awarded(@Nullable List<@Nullable AwardedRequest> given) {
        if (given == null) {
            return null;
        }
        List<Paid> read = new ArrayList<>(given.size());
        for (int i = 0; i < given.size(); i++) {
            Paid paid = paid("/awarded/" + i, given.get(i));
            if (paid != null) {
                read.add(paid);
            }
        }
        return read;
    }

    private @Nullable Paid paid(String pointer, @Nullable AwardedRequest given) {
        if (given == null) {
            checks.error(pointer, "required", "must be an object");
            return null;
        }
        String item = checks.text(pointer + "/item", given.item(), NAME_LIMIT);
        Integer year = checks.year(pointer + "/year", given.year());
        Money amount = checks.amount(pointer + "/amount", given.amount());
        String measure = checks.optionalText(pointer + "/measure", given.measure(), NAME_LIMIT);
        String level = checks.optionalText(pointer + "/level", given.level(), NAME_LIMIT);
        String project = checks.optionalText(pointer + "/project", given.project(), NAME_LIMIT);
        return item == null || year == null || amount == null
                ? null
                : Paid.of(item, measure, level, null, project, null, year, amount.fen());
    }
}
