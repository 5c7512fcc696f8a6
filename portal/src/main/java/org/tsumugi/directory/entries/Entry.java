package org.tsumugi.directory.entries;

import java.util.List;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.Freshness;
import org.tsumugi.directory.Treatment;

/// An entry as whoever keeps it sees it.
///
/// @param said    with what is for professionals only
/// @param version changes with every change of the entry
/// @param asked   what facilities of its kind are asked whether they take it on
public record Entry(FacilityId id, EntryDraft said, int version, Freshness freshness, List<Treatment> asked) {}
