package org.tsumugi.members;

import org.tsumugi.directory.FacilityId;

/// A facility where a member works.
///
/// @param title what they are there; empty where nobody said it
/// @param main  the one beside their name
/// @param open  whether the directory still has a page of it
public record Workplace(
        FacilityId facility,
        String name,
        String title,
        String municipality,
        String phone,
        boolean main,
        boolean open) {}
