package io.huiqi.system;

import io.huiqi.kit.identity.Uscc;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Made-up enterprises, each due one award for revenue and one for its brands. */
public final class Enterprises {

    /** Passing 5 billion yuan from 4.8: the threshold and one step. */
    public static final String REVENUE_AWARD = "1500000.00";

    /** A first well-known trademark and a first national brand. */
    public static final String BRAND_AWARD = "1000000.00";

    public static final int YEAR = 2020;
    private static final String SYMBOLS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private Enterprises() {}

    /**
     * The code of the n-th enterprise of a series.
     *
     * @param series 0 to 99, so that runs on one store do not meet
     * @param n 0 to 999,999
     */
    public static String uscc(int series, int n) {
        String body = "91410802M%02d%06d".formatted(series, n);
        return SYMBOLS.chars()
                .mapToObj(check -> body + (char) check)
                .filter(Uscc::isValid)
                .findFirst()
                .orElseThrow();
    }

    /** The import line of an enterprise with its figures and recognitions. */
    public static String importLine(String uscc) {
        return Api.JSON.writeValueAsString(Map.of(
                "uscc",
                uscc,
                "name",
                "负载试验企业" + uscc.substring(8),
                "kind",
                "enterprise",
                "districtCode",
                "410802",
                "industryCode",
                "C3411",
                "figures",
                Map.of(
                        "2019", figures("4800000000.00"),
                        "2020", figures("5300000000.00")),
                "recognitions",
                List.of(recognition("well-known-trademark", uscc), recognition("national-brand", uscc))));
    }

    /** The two claims that are due to an enterprise. */
    public static Stream<NewClaim> claims(String uscc) {
        return Stream.of("revenue-milestones", "brand").map(item -> new NewClaim(uscc, "jiaozuo-2020-17", item, YEAR));
    }

    /** Imports enterprises n = 0 … count-1 of a series through the API, and answers their codes. */
    public static List<String> register(Api api, int series, int count) {
        List<String> codes =
                IntStream.range(0, count).mapToObj(n -> uscc(series, n)).toList();
        for (int from = 0; from < count; from += 5000) {
            String lines = String.join(
                    "\n",
                    codes.subList(from, Math.min(count, from + 5000)).stream()
                            .map(Enterprises::importLine)
                            .toList());
            var answer = api.postLines("integration", "/api/v1/enterprises/import", BodyPublishers.ofString(lines));
            if (answer.statusCode() != 200 || answer.body().contains("\"rejected\"")) {
                throw new IllegalStateException("import failed: " + answer.statusCode() + " "
                        + answer.body().lines().limit(3).toList());
            }
        }
        return codes;
    }

    private static Map<String, Object> figures(String revenue) {
        return Map.of("facts", Map.of("taxableRevenue", revenue), "source", "tax");
    }

    private static Map<String, Object> recognition(String kind, String uscc) {
        return Map.of("kind", kind, "level", "national", "grantedOn", "2020-10-15", "documentNo", kind + "-" + uscc);
    }
}
