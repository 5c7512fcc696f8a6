package org.tsumugi.members;

import java.util.List;

/// My profile with all my contacts, whoever else learns them.
public record OwnProfile(Profile profile, List<Contact> contacts) {}
