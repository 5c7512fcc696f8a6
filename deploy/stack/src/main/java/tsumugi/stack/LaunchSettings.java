package tsumugi.stack;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a person who starts Tsumugi may say, by environment variables.
record LaunchSettings(Map<String, String> environment) {

    private static final int USUAL_PORT = 8080;
    private static final int LAST_PORT = 65_535;

    int port() {
        var said = said("TSUMUGI_PORT", Integer.toString(USUAL_PORT));
        var port = said.matches("\\d{1,5}") ? Integer.parseInt(said) : 0;
        if (port < 1 || port > LAST_PORT) {
            throw new StackException("TSUMUGI_PORT is not a port: " + said);
        }
        return port;
    }

    /// Spring's profiles: the demo unless said otherwise; said empty, none.
    String profile() {
        return said("TSUMUGI_PROFILE", "demo");
    }

    boolean isDemo() {
        return List.of(profile().split("\\s*,\\s*")).contains("demo");
    }

    List<String> options() {
        var more = said("TSUMUGI_JAVA_OPTIONS", "");
        return more.isEmpty() ? List.of() : List.of(more.split("\\s+"));
    }

    Map<String, String> forPortal(Map<String, String> servers) {
        var settings = new TreeMap<>(servers);
        settings.put("SPRING_PROFILES_ACTIVE", profile());
        settings.put("SERVER_ADDRESS", said("SERVER_ADDRESS", "127.0.0.1"));
        return settings;
    }

    private String said(String name, String otherwise) {
        return environment.getOrDefault(name, otherwise).strip();
    }
}
