package org.tsumugi.directory;

/// For professionals only: no page that others read, no export and no index has it.
///
/// @param note who is asked for, at what times, for what
public record StaffContact(String phone, String note) {}
