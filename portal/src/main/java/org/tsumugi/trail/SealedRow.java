package org.tsumugi.trail;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row as the chain sees it: the entry and the transaction that wrote it.
record SealedRow(TrailEntry entry, long tx) {

    private static final int ABSENT = -1;

    /// SHA-256 over all that the row says; every part is preceded by its length, so that none can pass for another.
    byte[] digest() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            put(out, entry.id());
            out.writeLong(micros(entry.at()));
            out.writeLong(tx);
            put(out, entry.actor());
            put(out, entry.actorName());
            put(out, entry.act());
            put(out, entry.objectKind().orElse(null));
            put(out, entry.object().orElse(null));
            put(out, entry.owner().orElse(null));
            put(out, entry.outcome().name());
            put(out, entry.from().orElse(null));
            put(out, entry.reason().orElse(null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sha256(bytes.toByteArray());
    }

    /// In the order in which rows are read to be sealed: by transaction, then by id as PostgreSQL sorts it.
    int compareTo(long otherTx, UUID otherId) {
        int byTx = Long.compareUnsigned(tx, otherTx);
        if (byTx != 0) {
            return byTx;
        }
        int byFirst = Long.compareUnsigned(entry.id().getMostSignificantBits(), otherId.getMostSignificantBits());
        return byFirst != 0
                ? byFirst
                : Long.compareUnsigned(entry.id().getLeastSignificantBits(), otherId.getLeastSignificantBits());
    }

    private static void put(DataOutputStream out, @Nullable UUID id) throws IOException {
        out.writeInt(id == null ? ABSENT : 16);
        if (id != null) {
            out.writeLong(id.getMostSignificantBits());
            out.writeLong(id.getLeastSignificantBits());
        }
    }

    private static void put(DataOutputStream out, @Nullable String text) throws IOException {
        byte[] bytes = Optional.ofNullable(text)
                .map(said -> said.getBytes(StandardCharsets.UTF_8))
                .orElse(null);
        out.writeInt(bytes == null ? ABSENT : bytes.length);
        if (bytes != null) {
            out.write(bytes);
        }
    }

    /// PostgreSQL keeps microseconds.
    static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
