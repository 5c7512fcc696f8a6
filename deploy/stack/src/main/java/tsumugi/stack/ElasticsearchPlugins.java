package tsumugi.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// Puts the plugins that this project builds into the unpacked server, anew whenever they were built anew.
final class ElasticsearchPlugins {

    private ElasticsearchPlugins() {}

    static synchronized void bring(Path built, Path plugins) throws IOException {
        if (!Files.isDirectory(built)) {
            return;
        }
        Files.createDirectories(plugins);
        var lock = plugins.resolveSibling("plugins.lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock();
                var folders = Files.list(built)) {
            for (var folder : folders.filter(Files::isDirectory).toList()) {
                var target = plugins.resolve(folder.getFileName());
                if (!same(folder, target)) {
                    Throwaway.delete(target);
                    copy(folder, target);
                }
            }
        }
    }

    private static boolean same(Path from, Path to) throws IOException {
        if (!Files.isDirectory(to) || files(from).size() != files(to).size()) {
            return false;
        }
        for (var file : files(from)) {
            var copied = to.resolve(from.relativize(file));
            if (!Files.exists(copied) || Files.mismatch(file, copied) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static void copy(Path from, Path to) throws IOException {
        for (var file : files(from)) {
            var target = to.resolve(from.relativize(file));
            Files.createDirectories(target.getParent());
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var inside = Files.walk(folder)) {
            return inside.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
