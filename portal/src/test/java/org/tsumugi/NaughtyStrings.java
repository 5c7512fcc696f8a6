package org.tsumugi;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// Five hundred strings that have broken programs before.
public final class NaughtyStrings {

    private NaughtyStrings() {}

    public static List<String> all() {
        try (InputStream json = NaughtyStrings.class.getResourceAsStream("/bad-input/blns.json")) {
            return List.of(JsonMapper.builder().build().readValue(json, String[].class));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
