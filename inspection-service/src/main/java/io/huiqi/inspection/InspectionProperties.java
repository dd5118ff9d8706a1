package io.huiqi.inspection;

import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/**
 * The city this instance serves.
 *
 * @param zone in which the city counts its days
 * @param policies all versions of the city's inspection policy, as YAML
 * @param passKey secret of at least 32 characters from which the key that seals passes is derived
 * @param passRetiredKeys public keys that sealed passes before, each as {@code x} of its JSON Web Key
 * @param planResultWorkingDays within how many working days after a random inspection its result is to be public
 */
@ConfigurationProperties("inspection")
public record InspectionProperties(
        ZoneId zone,
        List<Resource> policies,
        String passKey,
        List<String> passRetiredKeys,
        int planResultWorkingDays) {}
