package org.tsumugi.trail;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/// A link of the chain over the trail's rows.
///
/// @param position counted from one, without a gap
/// @param settled  every row of a lower transaction is sealed
/// @param digest   of the row
/// @param hash     over the hash before it and everything else here
@SuppressWarnings("ArrayRecordComponent")
record Seal(long position, UUID entry, Instant at, long tx, long settled, byte[] digest, byte[] hash) {

    private static final int HASH = 32;
    private static final UUID NOTHING = new UUID(0, 0);

    /// Before the first.
    static final Seal START = new Seal(0, NOTHING, Instant.EPOCH, 0, 0, new byte[HASH], new byte[HASH]);

    /// Stands for a link whose row was dropped with its month; its hash is known from a head.
    static Seal dropped(long position, byte[] hash) {
        return new Seal(position, NOTHING, Instant.EPOCH, 0, 0, new byte[HASH], hash);
    }

    Seal next(SealedRow row, long settledNow) {
        Seal open = new Seal(
                position + 1, row.entry().id(), row.entry().at(), row.tx(), settledNow, row.digest(), new byte[HASH]);
        return new Seal(open.position, open.entry, open.at, open.tx, open.settled, open.digest, open.hashAfter(this));
    }

    boolean follows(Seal before) {
        return Arrays.equals(hash, hashAfter(before));
    }

    boolean covers(SealedRow row) {
        return Arrays.equals(digest, row.digest());
    }

    private byte[] hashAfter(Seal before) {
        ByteBuffer bytes = ByteBuffer.allocate(before.hash.length + 6 * Long.BYTES + digest.length)
                .put(before.hash)
                .putLong(position)
                .putLong(entry.getMostSignificantBits())
                .putLong(entry.getLeastSignificantBits())
                .putLong(SealedRow.micros(at))
                .putLong(tx)
                .putLong(settled)
                .put(digest);
        return SealedRow.sha256(bytes.array());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Seal seal && seal.position == position && Arrays.equals(seal.hash, hash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }

    @Override
    public String toString() {
        return position + " " + HexFormat.of().formatHex(hash);
    }
}
