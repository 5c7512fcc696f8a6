package tsumugi.stack;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The packaged portal as a child process, told its servers by environment so that no password shows in a process list.
public final class PortalProcess implements AutoCloseable {

    private static final String KIND = "portal";
    private static final List<String> JVM =
            List.of("-Xms256m", "-Xmx1g", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8");

    /// What is started where: the jar, its own folder, the port of the page, settings, and options of the JVM.
    public record Start(Path jar, Path folder, int port, Map<String, String> settings, List<String> options) {}

    private final Child child;
    private final URI address;

    private PortalProcess(Child child, URI address) {
        this.child = child;
        this.address = address;
    }

    /// Ends the portal that a killed launcher has left behind; its port is needed again.
    static boolean endOrphan(Path folder) {
        return Trace.endOrphan(folder.toAbsolutePath().normalize(), KIND);
    }

    public static PortalProcess start(Start start) {
        var folder = start.folder().toAbsolutePath().normalize();
        var hold = Child.take(folder, KIND);
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.add("-Dtsumugi.demo.accounts-file=" + accountsFile(folder));
        command.add("-Dtsumugi.first-administrator.link-file=" + administratorFile(folder));
        QuickStart.recordOf(start.jar()).ifPresent(record -> command.add("-XX:AOTCache=" + record));
        command.addAll(start.options());
        command.add("-jar");
        command.add(start.jar().toAbsolutePath().toString());
        var environment = new LinkedHashMap<>(start.settings());
        environment.put("SERVER_PORT", Integer.toString(start.port()));
        environment.putIfAbsent("SERVER_ADDRESS", "127.0.0.1");
        environment.putAll(mailLinks(start.settings(), start.port()));
        // Encrypts what the portal keeps for signing in; lost, everyone would set up their second factor anew.
        environment.computeIfAbsent(
                "TSUMUGI_SIGNIN_SECRET", name -> Secrets.in(folder).get("sign-in"));
        var recipe = new Child.Recipe(KIND, folder, command, environment, folder.resolve("portal.log"), "TERM");
        return new PortalProcess(
                Child.start(recipe, hold::close), URI.create("http://127.0.0.1:" + start.port() + "/"));
    }

    /// What makes letters of a local mail server lead to this portal, unless somebody has said where they lead.
    static Map<String, String> mailLinks(Map<String, String> settings, int port) {
        return settings.containsKey("SPRING_MAIL_HOST") && !settings.containsKey("TSUMUGI_MAIL_ADDRESS")
                ? Map.of("TSUMUGI_MAIL_ADDRESS", "http://127.0.0.1:" + port)
                : Map.of();
    }

    /// Where the demo, if it is on, writes down who can sign in with what.
    static Path accountsFile(Path folder) {
        return folder.toAbsolutePath().normalize().resolve("accounts.txt");
    }

    /// Where the portal, while nobody is in, writes the first administrator's way in.
    private static Path administratorFile(Path folder) {
        return folder.toAbsolutePath().normalize().resolve("administrator.txt");
    }

    /// True as soon as the sign-in page is there; false when the portal died or the time is over.
    public boolean awaitSignIn(Duration limit) {
        var page = address.resolve("sign-in");
        return Waiting.until(limit, () -> !child.isAlive() || Http.status(page) == 200) && child.isAlive();
    }

    public URI address() {
        return address;
    }

    public boolean isAlive() {
        return child.isAlive();
    }

    public int waitFor() throws InterruptedException {
        return child.waitFor();
    }

    public Path log() {
        return child.log();
    }

    public String lastLines(int count) {
        return child.lastLines(count);
    }

    /// The number of the portal's process.
    public long pid() {
        return child.pid();
    }

    /// Ends the portal and gives it time for what it does at its end.
    void end(Duration patience) {
        child.end(patience);
    }

    @Override
    public void close() {
        child.close();
    }
}
