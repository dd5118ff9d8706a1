package io.huiqi.local.supervisor.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The demonstration as it stands in {@code demo/demo.json}; all of it is fictional. */
record DemoData(String note, String policy, List<Enterprise> enterprises) {

    static DemoData load() {
        JsonMapper json = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream in = DemoData.class.getResourceAsStream("/demo/demo.json")) {
            return json.readValue(Objects.requireNonNull(in), DemoData.class);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * An enterprise and its history.
     *
     * @param taxableRevenue taxable revenue (应税营业收入) by year, in yuan
     */
    record Enterprise(
            String uscc,
            String name,
            String districtCode,
            String industryCode,
            String sizeClass,
            LocalDate registeredOn,
            Map<String, String> taxableRevenue,
            List<Recognition> recognitions,
            List<Claim> claims) {}

    /** A title that the enterprise got; {@code id} is the demonstration's own. */
    record Recognition(String id, String kind, String level, LocalDate grantedOn, String documentNo) {}

    /**
     * A claim and what the worked example says it gives.
     *
     * @param example the example, as clause/number
     * @param recognition the recognition claimed for, by the demonstration's id; null where the item has none
     * @param expected the award in yuan; null where the claim is refused because it was made before
     * @param repeats the claim that this one repeats; null for a claim of its own
     */
    record Claim(
            String id,
            String example,
            String item,
            int year,
            @Nullable String recognition,
            @Nullable String expected,
            String note,
            @Nullable String repeats) {}
}
