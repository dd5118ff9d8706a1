package io.huiqi.registry;

import io.huiqi.registry.vocabulary.Vocabulary;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of the registry.
 *
 * @param vocabulary the words of the city, from the file that {@code VOCABULARY} names
 */
@ConfigurationProperties("huiqi.registry")
public record RegistryProperties(Vocabulary vocabulary) {}
