package tsumugi.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What deploy/run executes: `run JAR` for the whole portal, `servers FILE` for the servers alone.
public final class Launcher {

    private static final Duration PROGRESS = Duration.ofSeconds(10);
    private static final String USAGE = """
            Usage: run JAR           starts the servers and the portal from its packaged jar
                   servers FILE      starts the servers, writes their settings to FILE and runs until its input ends
                   quick JAR FOLDER  lays the portal out in FOLDER so that it starts in a fraction of the time
            """;

    private final LaunchSettings wanted;
    private final DataFolder data;
    private final List<AutoCloseable> running = new ArrayList<>();
    private volatile boolean stopping;

    private Launcher(Map<String, String> environment) {
        this.wanted = new LaunchSettings(environment);
        this.data = DataFolder.of(environment);
    }

    public static void main(String[] arguments) {
        var launcher = new Launcher(System.getenv());
        Runtime.getRuntime().addShutdownHook(new Thread(launcher::stop, "stop"));
        System.exit(launcher.did(arguments));
    }

    private int did(String[] arguments) {
        try {
            if (arguments.length == 2 && "run".equals(arguments[0])) {
                return run(Path.of(arguments[1]));
            }
            if (arguments.length == 2 && "servers".equals(arguments[0])) {
                return servers(Path.of(arguments[1]));
            }
            if (arguments.length == 3 && "quick".equals(arguments[0])) {
                QuickStart.prepare(Path.of(arguments[1]), Path.of(arguments[2]));
                return 0;
            }
            System.err.print(USAGE);
            return 2;
        } catch (StackException | UncheckedIOException e) {
            if (!stopping) {
                System.err.println(e.getMessage());
            }
            return 1;
        } catch (InterruptedException e) {
            return 1;
        }
    }

    private int run(Path jar) throws InterruptedException {
        if (!Files.exists(jar)) {
            throw new StackException("There is no portal at " + jar + ": build it first (deploy/run does).");
        }
        var began = System.nanoTime();
        var folder = data.path().resolve("portal");
        keep(data.hold());
        if (PortalProcess.endOrphan(folder)) {
            say("Ended a portal that an earlier start had left behind.");
        }
        if (!Ports.isFree(wanted.port())) {
            throw new StackException("Port %d is taken: end what uses it, or choose another with TSUMUGI_PORT."
                    .formatted(wanted.port()));
        }
        say("Starting the servers, with their data in " + data.path());
        var servers = keep(LocalServers.start(data.path(), Durability.KEPT, wanted.environment()));
        say("Starting the portal, with its log in " + folder.resolve("portal.log"));
        var portal = keep(PortalProcess.start(new PortalProcess.Start(
                jar, folder, wanted.port(), wanted.forPortal(servers.settings()), wanted.options())));
        while (portal.isAlive() && !portal.awaitSignIn(PROGRESS)) {
            if (portal.isAlive()) {
                say("... still starting (%d s)".formatted(secondsSince(began)));
            }
        }
        servers.awaitStore();
        if (portal.isAlive()) {
            say("Tsumugi is at %s (started in %.1f s). Ctrl-C stops it."
                    .formatted(portal.address(), (System.nanoTime() - began) / 1e9));
            servers.letters().ifPresent(Launcher::sayLetters);
            sayAccounts(portal, PortalProcess.accountsFile(folder));
        }
        var ended = portal.waitFor();
        if (stopping) {
            return 0;
        }
        System.err.printf("The portal ended by itself (%d). Its last lines:%n%s%n", ended, portal.lastLines(30));
        return 1;
    }

    private int servers(Path file) {
        keep(data.hold());
        var servers = keep(LocalServers.start(data.path(), Durability.KEPT, wanted.environment()));
        servers.awaitStore();
        var settings = new TreeMap<>(servers.settings());
        settings.putAll(PortalProcess.mailLinks(servers.settings(), wanted.port()));
        Secrets.write(file.toAbsolutePath(), lines(settings));
        say("The servers run; their settings are in " + file);
        servers.letters().ifPresent(Launcher::sayLetters);
        try {
            while (System.in.read() >= 0) {
                // Whatever is typed, only the end of the input counts.
            }
        } catch (IOException e) {
            return 1;
        }
        return 0;
    }

    private static String lines(Map<String, String> settings) {
        return settings.entrySet().stream().map(each -> each + "\n").collect(Collectors.joining());
    }

    /// The demo tells its story after the first page is there, so its accounts may come a little later.
    private void sayAccounts(PortalProcess portal, Path file) {
        if (!wanted.isDemo()) {
            return;
        }
        if (!Files.exists(file)) {
            say("The demo is being laid out; its accounts follow.");
        }
        while (!Files.exists(file) && portal.isAlive()) {
            Waiting.until(PROGRESS, () -> Files.exists(file) || !portal.isAlive());
        }
        try {
            say(Files.exists(file) ? Files.readString(file) : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sayLetters(Path folder) {
        say("Letters go nowhere: each lies as a file in " + folder);
    }

    private static long secondsSince(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toSeconds();
    }

    private static void say(String line) {
        System.out.println(line);
    }

    private <A extends AutoCloseable> A keep(A started) {
        synchronized (running) {
            running.addFirst(started);
            return started;
        }
    }

    /// Ends the portal before the servers it leans on, and lets go of the data folder last.
    private void stop() {
        stopping = true;
        synchronized (running) {
            if (running.size() > 1) {
                say("Stopping.");
            }
            for (var each : running) {
                try {
                    each.close();
                } catch (Exception e) {
                    System.err.println("Could not be ended cleanly: " + e);
                }
            }
            running.clear();
        }
    }
}
