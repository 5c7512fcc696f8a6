package org.tsumugi.joining.invitations;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.joining.desk.FullName;
import org.tsumugi.mail.Letter;
import org.tsumugi.shared.Role;

/// Whom an invitation is for.
///
/// @param facility none only for who belongs to no facility: the base and the administrator may say so
/// @param mail     none gets a printed slip
/// @param roles    what they will be, e.g. also their facility's manager
/// @param until    a guest's last day
public record Invitee(
        FullName name,
        String profession,
        Optional<FacilityId> facility,
        Optional<String> mail,
        Set<Role> roles,
        Optional<LocalDate> until) {

    public Invitee {
        mail = mail.map(Letter::address);
        roles = Set.copyOf(roles);
    }

    public static Invitee member(FullName name, String profession, FacilityId facility, Optional<String> mail) {
        return new Invitee(name, profession, Optional.of(facility), mail, Set.of(Role.MEMBER), Optional.empty());
    }
}
