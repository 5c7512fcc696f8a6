package tsumugi.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Starts servers that refuse to run as root: in a user namespace, or as nobody where namespaces are forbidden.
final class Unprivileged {

    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    /// Containers often forbid namespaces; nobody then keeps root's right to reach files in private folders, and that
    /// alone. The security bit lets access(2) honour the right, by which Java asks whether a file is readable.
    private static final List<String> AS_NOBODY = List.of(
            "setpriv",
            "--reuid=65534",
            "--regid=65534",
            "--clear-groups",
            "--securebits=+no_setuid_fixup",
            "--bounding-set=-all,+dac_override",
            "--inh-caps=-all,+dac_override",
            "--ambient-caps=+dac_override");

    private Unprivileged() {}

    /// For PostgreSQL, which looks its user up and must own its folder: without a number it reads as nobody.
    static List<String> lookedUp(Path owned, List<String> command) {
        return wrapped(owned, List.of("unshare", "-U"), command);
    }

    /// For Elasticsearch, which only refuses the number of root.
    static List<String> numbered(Path owned, List<String> command) {
        return wrapped(owned, List.of("unshare", "-U", "--map-user=1000", "--map-group=1000"), command);
    }

    private static List<String> wrapped(Path owned, List<String> namespace, List<String> command) {
        if (!ROOT) {
            return command;
        }
        var whole = new ArrayList<>(works(namespace) ? namespace : asNobody(owned));
        whole.addAll(command);
        return whole;
    }

    private static List<String> asNobody(Path owned) {
        if (!works(AS_NOBODY) || !succeeds(List.of("chown", "-R", "65534:65534", owned.toString()))) {
            throw new StackException("The local servers refuse to run as root, and this machine lets root neither make"
                    + " a user namespace (unshare -U) nor become nobody (setpriv): start as an ordinary user.");
        }
        return AS_NOBODY;
    }

    private static boolean works(List<String> prefix) {
        var probe = new ArrayList<>(prefix);
        probe.add("true");
        return succeeds(probe);
    }

    private static boolean succeeds(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
