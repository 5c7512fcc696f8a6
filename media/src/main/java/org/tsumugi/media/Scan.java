package org.tsumugi.media;

/// What the malware scanner said of a file.
public sealed interface Scan {

    record Clean() implements Scan {}

    record Infected(String name) implements Scan {}

    /// The reason is for the operator: none configured, or it did not answer.
    record NotScanned(String reason) implements Scan {}
}
