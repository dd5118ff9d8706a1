package io.huiqi.local.supervisor.demo;

import io.huiqi.local.supervisor.demo.DemoData.Enterprise;
import io.huiqi.local.supervisor.demo.DemoData.Recognition;
import java.util.LinkedHashMap;
import java.util.Map;

/** Registers the enterprises and reports their figures and recognitions; loading again changes nothing. */
final class FactLoading {

    private static final String SOURCE = "tax-administration";

    private final ApiClient api;

    FactLoading(ApiClient api) {
        this.api = api;
    }

    /** The registry's id of each recognition, by the demonstration's id. */
    Map<String, String> load(DemoData data) {
        Map<String, String> recognitions = new LinkedHashMap<>();
        for (Enterprise enterprise : data.enterprises()) {
            String path = "/api/v1/enterprises/" + enterprise.uscc();
            api.put(path, registration(enterprise));
            enterprise
                    .taxableRevenue()
                    .forEach((year, yuan) -> api.put(path + "/figures/" + year, figures(year, yuan)));
            for (Recognition recognition : enterprise.recognitions()) {
                ApiClient.Answer answer = api.post(path + "/recognitions", recognition.id(), granted(recognition));
                String id = ApiClient.required("POST " + path + "/recognitions", answer)
                        .path("id")
                        .asString("");
                recognitions.put(recognition.id(), id);
            }
        }
        return recognitions;
    }

    private static Map<String, Object> registration(Enterprise enterprise) {
        return Map.of(
                "name", enterprise.name(),
                "kind", "enterprise",
                "districtCode", enterprise.districtCode(),
                "industryCode", enterprise.industryCode(),
                "sizeClass", enterprise.sizeClass(),
                "registeredOn", enterprise.registeredOn().toString());
    }

    private static Map<String, Object> figures(String year, String yuan) {
        String filed = (Integer.parseInt(year) + 1) + "-05-31";
        return Map.of("facts", Map.of("taxableRevenue", yuan), "source", SOURCE, "recordedOn", filed);
    }

    private static Map<String, Object> granted(Recognition recognition) {
        return Map.of(
                "kind", recognition.kind(),
                "level", recognition.level(),
                "grantedOn", recognition.grantedOn().toString(),
                "documentNo", recognition.documentNo());
    }
}
