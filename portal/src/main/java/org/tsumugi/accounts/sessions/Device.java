package org.tsumugi.accounts.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.modulith.NamedInterface;

/// What kind of browser on what kind of machine: enough to know one's own devices by, and no more.
@NamedInterface("devices")
public final class Device {

    private record Mark(Pattern sign, String name) {
        Mark(String sign, String name) {
            this(Pattern.compile(sign), name);
        }
    }

    /// The first that fits: Edge also calls itself Chrome, and Chrome calls itself Safari.
    private static final List<Mark> BROWSERS = List.of(
            new Mark("Edg[A-Za-z]*/", "Edge"),
            new Mark("Firefox/|FxiOS/", "Firefox"),
            new Mark("Chrome/|CriOS/", "Chrome"),
            new Mark("Safari/", "Safari"));

    private static final List<Mark> MACHINES = List.of(
            new Mark("iPhone", "iPhone"),
            new Mark("iPad", "iPad"),
            new Mark("Android", "Android"),
            new Mark("Windows", "Windows"),
            new Mark("Macintosh", "Mac"),
            new Mark("CrOS", "Chromebook"),
            new Mark("Linux", "Linux"));

    private Device() {}

    public static String of(HttpServletRequest request) {
        return of(Objects.requireNonNullElse(request.getHeader("User-Agent"), ""));
    }

    public static String of(String userAgent) {
        return (first(MACHINES, userAgent) + " " + first(BROWSERS, userAgent)).strip();
    }

    private static String first(List<Mark> marks, String userAgent) {
        return marks.stream()
                .filter(mark -> mark.sign().matcher(userAgent).find())
                .map(Mark::name)
                .findFirst()
                .orElse("");
    }
}
