package tsumugi.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A real S3 store on a free loopback port that keeps its objects as files in a folder.
public final class LocalStore implements AutoCloseable {

    private static final String KIND = "store";
    private static final String BUCKET = "tsumugi";
    private static final Duration READY_WITHIN = Duration.ofMinutes(3);

    private final Child child;
    private final URI endpoint;
    private final String accessKey;
    private final String secretKey;

    private LocalStore(Child child, URI endpoint, String accessKey, String secretKey) {
        this.child = child;
        this.endpoint = endpoint;
        this.accessKey = accessKey;
        this.secretKey = secretKey;
    }

    /// Starts a store in a temporary folder, for the life of this process; close it or just end.
    public static LocalStore throwaway() {
        var folder = Throwaway.folder("store");
        return Throwaway.until(folder, start(folder));
    }

    /// Returns when the store answers.
    public static LocalStore start(Path dataFolder) {
        return launch(dataFolder, Durability.THROWAWAY).awaitReady();
    }

    /// Returns at once, with the address at which the store will answer.
    static LocalStore launch(Path dataFolder, Durability durability) {
        var folder = dataFolder.toAbsolutePath().normalize();
        var hold = Child.take(folder, KIND);
        try {
            var secrets = Secrets.in(folder);
            var accessKey = secrets.get("store.access");
            var secretKey = secrets.get("store.secret");
            var endpoint = URI.create("http://127.0.0.1:" + Ports.free());
            var objects = folder.resolve("objects");
            // In this store a bucket is a folder.
            Files.createDirectories(objects.resolve(BUCKET));
            var settings = folder.resolve("store.properties");
            Secrets.write(settings, settings(endpoint, accessKey, secretKey, objects));
            var environment = Map.of("LOG_LEVEL", "warn");
            var recipe = new Child.Recipe(
                    KIND,
                    folder,
                    command(folder, settings, durability),
                    environment,
                    folder.resolve("store.log"),
                    "TERM");
            return new LocalStore(Child.start(recipe, hold::close), endpoint, accessKey, secretKey);
        } catch (IOException e) {
            hold.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            hold.close();
            throw e;
        }
    }

    LocalStore awaitReady() {
        child.await(READY_WITHIN, () -> Http.status(endpoint) > 0);
        return this;
    }

    public URI endpoint() {
        return endpoint;
    }

    public String accessKey() {
        return accessKey;
    }

    public String secretKey() {
        return secretKey;
    }

    public String bucket() {
        return BUCKET;
    }

    public String region() {
        return "us-east-1";
    }

    /// The number of the server's process.
    public long pid() {
        return child.pid();
    }

    @Override
    public void close() {
        child.close();
    }

    private static List<String> command(Path folder, Path settings, Durability durability) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:+UseSerialGC"));
        if (durability == Durability.KEPT) {
            // An archive of classes, written at the first orderly end, halves the next start.
            command.add("-XX:+AutoCreateSharedArchive");
            command.add("-XX:SharedArchiveFile=" + folder.resolve("classes.jsa"));
        }
        command.add("-jar");
        command.add(Servers.folder().resolve("store").resolve("s3proxy.jar").toString());
        command.addAll(List.of("--properties", settings.toString()));
        return command;
    }

    private static String settings(URI endpoint, String accessKey, String secretKey, Path objects) {
        return """
                s3proxy.endpoint=%s
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=filesystem-nio2
                jclouds.filesystem.basedir=%s
                """.formatted(endpoint, accessKey, secretKey, objects);
    }
}
