package io.huiqi.inspection.storage;

import io.huiqi.inspection.enterprise.KnownEnterprise;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/** What is known of an enterprise, as stored; public because the driver reads records by reflection. */
public record EnterpriseDocument(
        @BsonId String id, String name, String districtCode, List<Integer> keyEnterprise, long revision) {

    KnownEnterprise enterprise() {
        return new KnownEnterprise(id, name, districtCode, keyEnterprise, revision);
    }
}
