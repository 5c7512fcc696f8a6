package org.tsumugi.administration.ui;

import java.util.Collection;
import java.util.stream.Collectors;
import org.tsumugi.shared.Role;
import org.tsumugi.shell.Words;

/// Roles in words, in the order of the table of rights.
final class Roles {

    private Roles() {}

    static String words(Collection<Role> roles) {
        return roles.stream().sorted().map(Words::of).collect(Collectors.joining(Words.of("administration.comma")));
    }
}
