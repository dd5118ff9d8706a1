package io.huiqi.inspection.policyfile;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.huiqi.inspection.workday.WorkingDays;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the State Council's yearly notices: holidays, and weekends made working days. */
public final class HolidayReader {

    private final JsonMapper json = JsonMapper.builder().build();

    public WorkingDays read(InputStream file) {
        Map<String, Year> years = json.readValue(file, new TypeReference<>() {});
        return new WorkingDays(all(years, Year::holidays), all(years, Year::workingWeekends));
    }

    private static Set<LocalDate> all(Map<String, Year> years, Function<Year, Set<LocalDate>> days) {
        return years.values().stream().map(days).flatMap(Collection::stream).collect(Collectors.toUnmodifiableSet());
    }

    private record Year(
            @JsonProperty(required = true) Set<LocalDate> holidays,
            @JsonProperty(required = true) Set<LocalDate> workingWeekends) {}
}
