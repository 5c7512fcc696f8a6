package org.tsumugi.media;

import java.util.regex.Pattern;

/// The SHA-256 of a kept file's bytes in lower-case hexadecimal: its name in the store, the same for the same content.
public record ContentHash(String hex) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public ContentHash {
        if (!SHA_256.matcher(hex).matches()) {
            throw new IllegalArgumentException("A content hash is 64 lower-case hexadecimal digits");
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
