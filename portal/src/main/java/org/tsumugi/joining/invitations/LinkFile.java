package org.tsumugi.joining.invitations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Where a way in is written down: logs are read by more people, and kept longer, than such a link is good for.
///
/// @param name of the file; empty for a fresh one among the machine's temporary files
record LinkFile(String name) {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /// Nobody else can read it at any moment: it is made so, filled, and then put in the place of a former one.
    Path write(String link) {
        try {
            if (name.isBlank()) {
                return Files.writeString(
                        Files.createTempFile("tsumugi-administrator-", ".txt", OWNER_ONLY), link + "\n");
            }
            Path file = Path.of(name).toAbsolutePath();
            Path fresh = Files.createTempFile(file.getParent(), "tsumugi-administrator-", ".new", OWNER_ONLY);
            Files.writeString(fresh, link + "\n");
            return Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
