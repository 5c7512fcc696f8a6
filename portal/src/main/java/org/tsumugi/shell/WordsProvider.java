package org.tsumugi.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Every text a person reads: each room keeps its words in Japanese and English beside its code.
@Component
public class WordsProvider implements I18NProvider {

    /// Japanese first: it is what a browser gets that asks for neither.
    static final List<Locale> LANGUAGES = List.of(Locale.JAPANESE, Locale.ENGLISH);

    private final Map<String, String> japanese = read(Locale.JAPANESE);
    private final Map<String, String> english = read(Locale.ENGLISH);

    WordsProvider() throws IOException {}

    private static Map<String, String> read(Locale language) throws IOException {
        Map<String, String> all = new HashMap<>();
        String pattern = "classpath*:org/tsumugi/*/words_" + language.getLanguage() + ".properties";
        for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
            Properties room = new Properties();
            try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
                room.load(reader);
            }
            room.forEach((key, text) -> all.put((String) key, (String) text));
        }
        return Map.copyOf(all);
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return LANGUAGES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... values) {
        String text = all(locale).get(key);
        if (text == null) {
            return "!" + key + "!";
        }
        return new MessageFormat(text, locale).format(values);
    }

    /// All keys of a language, for the check that none is missing or unused.
    public Map<String, String> all(Locale language) {
        return language.getLanguage().equals("en") ? english : japanese;
    }
}
