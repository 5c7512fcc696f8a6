package org.tsumugi.shell;

/// Peg: what a room offers below the sign-in form to who cannot sign in, or not yet.
///
/// @param order smaller stands higher
/// @param words key of its name
/// @param path  where it leads, without a slash before it
public record EntranceLink(int order, String words, String path) {}
