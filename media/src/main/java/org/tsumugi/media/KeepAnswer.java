package org.tsumugi.media;

/// What became of bytes that were handed in; whatever is not [Kept] left nothing in the store.
public sealed interface KeepAnswer {

    /// Hash and size are those of the kept bytes, which for pictures are not the bytes that came in: metadata was
    /// removed.
    record Kept(ContentHash hash, long size, FileType type, Shape shape, Scan scan) implements KeepAnswer {}

    record TooLarge(long limit) implements KeepAnswer {}

    /// The type is what the content looks like, as a MIME name.
    record NotAccepted(String type, Refusal reason) implements KeepAnswer {}

    record Infected(String name) implements KeepAnswer {}

    /// The scanner that must be asked does not answer, or does not take the file; a later try may succeed.
    record NotChecked(String why) implements KeepAnswer {}

    record Empty() implements KeepAnswer {}
}
