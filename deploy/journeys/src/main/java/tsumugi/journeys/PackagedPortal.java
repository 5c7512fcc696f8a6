package tsumugi.journeys;

import java.nio.file.Files;
import java.nio.file.Path;

/// The portal as a person gets it: one jar, found from the working directory or named by `tsumugi.portal.jar`.
public final class PackagedPortal {

    private static final Path IN_REACTOR = Path.of("portal", "target", "portal-0.1.0-SNAPSHOT-app.jar");

    private PackagedPortal() {}

    public static Path jar() {
        var said = System.getProperty("tsumugi.portal.jar", "");
        if (!said.isBlank()) {
            return Path.of(said).toAbsolutePath();
        }
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(IN_REACTOR))) {
                return at.resolve(IN_REACTOR);
            }
        }
        throw new IllegalStateException("No packaged portal (" + IN_REACTOR + ") in or above "
                + Path.of("").toAbsolutePath() + ": build it with mvn package, or name it with -Dtsumugi.portal.jar.");
    }
}
