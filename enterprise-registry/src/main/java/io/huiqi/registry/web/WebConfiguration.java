package io.huiqi.registry.web;

import io.huiqi.registry.vocabulary.Vocabulary;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The readers of request bodies. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    Dates dates(Clock clock) {
        return new Dates(clock);
    }

    @Bean
    MasterDataReader masterDataReader(Vocabulary vocabulary, Dates dates) {
        return new MasterDataReader(vocabulary, dates);
    }

    @Bean
    FiguresReader figuresReader(Vocabulary vocabulary, Dates dates) {
        return new FiguresReader(vocabulary, dates);
    }

    @Bean
    RecognitionReader recognitionReader(Vocabulary vocabulary, Dates dates) {
        return new RecognitionReader(vocabulary, dates);
    }

    @Bean
    MergerReader mergerReader(Dates dates) {
        return new MergerReader(dates);
    }

    @Bean
    ImportReader importReader(
            JsonMapper json, MasterDataReader masterData, FiguresReader figures, RecognitionReader recognitions) {
        return new ImportReader(json, masterData, figures, recognitions);
    }
}
