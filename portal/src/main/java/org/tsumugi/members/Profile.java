package org.tsumugi.members;

import java.util.List;
import java.util.Optional;
import org.tsumugi.files.FileId;

/// A member as the reader may see them.
///
/// @param reading    as registered
/// @param registered the registered name, where another one is in use
/// @param languages  BCP 47, besides Japanese
/// @param contacts   those meant for every professional, if the reader is one
/// @param further    whether there are contacts meant for fewer, the reader among them
public record Profile(
        MemberCard card,
        String reading,
        Optional<String> registered,
        List<Workplace> workplaces,
        List<String> languages,
        String about,
        Optional<FileId> photo,
        List<Contact> contacts,
        boolean further) {}
