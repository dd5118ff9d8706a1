package io.huiqi.registry;

import io.huiqi.registry.indicator.Indicators;
import io.huiqi.registry.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** The vocabulary and the indicators that the service is delivered with, read as the service reads them. */
public final class RegistryFiles {

    private static final RegistryProperties JIAOZUO = read("vocabulary-jiaozuo.yml", "indicators-jiaozuo.yml");

    private RegistryFiles() {}

    public static Vocabulary vocabulary() {
        return JIAOZUO.vocabulary();
    }

    public static Indicators indicators() {
        return new RegistryConfiguration().indicators(JIAOZUO);
    }

    /** The settings that files on the class path make together. */
    static RegistryProperties read(String... files) {
        MutablePropertySources sources = new MutablePropertySources();
        for (String file : files) {
            load(file).forEach(sources::addLast);
        }
        return new Binder(ConfigurationPropertySources.from(sources))
                .bind("huiqi.registry", RegistryProperties.class)
                .get();
    }

    private static List<PropertySource<?>> load(String file) {
        try {
            return new YamlPropertySourceLoader().load(file, new ClassPathResource(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
