package org.tsumugi.media;

/// How much room a file takes when it is shown, so that a page can leave that room before the picture arrives.
public sealed interface Shape {

    record Picture(int width, int height) implements Shape {}

    record Pages(int count) implements Shape {}

    /// Nothing that could be shown in the page: office files and text.
    record Plain() implements Shape {}
}
