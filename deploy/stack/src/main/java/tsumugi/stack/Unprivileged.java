package tsumugi.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Starts servers that refuse to run as root: in a user namespace, or as nobody where namespaces are forbidden.
final class Unprivileged {

    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups");

    private Unprivileged() {}

    /// For a server that looks its user up: the user stays without a number of its own and so reads as nobody.
    static List<String> lookedUp(List<String> command, Path... owned) {
        return wrapped(List.of("unshare", "-U"), command, owned);
    }

    /// For a server that only refuses the number of root.
    static List<String> numbered(List<String> command, Path... owned) {
        return wrapped(List.of("unshare", "-U", "--map-user=1000", "--map-group=1000"), command, owned);
    }

    private static List<String> wrapped(List<String> namespace, List<String> command, Path... owned) {
        if (!ROOT) {
            return command;
        }
        var whole = new ArrayList<>(works(namespace) ? namespace : handedOver(owned));
        whole.addAll(command);
        return whole;
    }

    private static List<String> handedOver(Path... owned) {
        for (var folder : owned) {
            run(List.of("chown", "-R", "nobody:nogroup", folder.toString()));
        }
        return AS_NOBODY;
    }

    private static boolean works(List<String> namespace) {
        var probe = new ArrayList<>(namespace);
        probe.add("true");
        return run(probe);
    }

    private static boolean run(List<String> command) {
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
