package io.huiqi.registry;

import io.huiqi.registry.vocabulary.Vocabulary;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of the registry.
 *
 * @param vocabulary the words of the city, from the file that {@code VOCABULARY} names
 * @param indicators the target indicators, from the file that {@code INDICATORS} names
 */
@ConfigurationProperties("huiqi.registry")
record RegistryProperties(Vocabulary vocabulary, List<IndicatorSettings> indicators) {}
