package org.tsumugi.trail;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// How the chain ended on a day, kept outside of the database.
///
/// @param hash in hexadecimal digits
record Head(LocalDate day, long position, String hash) {

    private static final Pattern WRITTEN =
            Pattern.compile("day=(\\d{4}-\\d{2}-\\d{2})\nposition=(\\d{1,18})\nhash=([0-9a-f]{64})\n");

    static Head of(LocalDate day, Seal seal) {
        return new Head(day, seal.position(), HexFormat.of().formatHex(seal.hash()));
    }

    static Optional<Head> read(byte[] bytes) {
        return Optional.of(WRITTEN.matcher(new String(bytes, StandardCharsets.US_ASCII)))
                .filter(text -> text.matches())
                .map(text -> new Head(LocalDate.parse(text.group(1)), Long.parseLong(text.group(2)), text.group(3)));
    }

    byte[] written() {
        return "day=%s\nposition=%d\nhash=%s\n".formatted(day, position, hash).getBytes(StandardCharsets.US_ASCII);
    }

    boolean is(Seal seal) {
        return hash.equals(HexFormat.of().formatHex(seal.hash()));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hash);
    }
}
