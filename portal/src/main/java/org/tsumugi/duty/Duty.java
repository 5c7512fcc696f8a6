package org.tsumugi.duty;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.May;
import org.tsumugi.shared.PhoneNumbers;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Texts;
import org.tsumugi.shell.Live;

/// The door to the on-call board.
@Service
@May(Right.READ_DUTY)
@Transactional(readOnly = true)
public class Duty {

    /// Longest watch: a holiday week with the evening before and the morning after.
    public static final Duration LONGEST = Duration.ofDays(10);

    /// Most watches that are put on the board at once.
    public static final int PASTED_MAX = 500;

    private final WatchStore store;
    private final Live live;
    private final Clock clock;

    Duty(WatchStore store, Live live, Clock clock) {
        this.store = store;
        this.live = live;
        this.clock = clock;
    }

    /// On call now, or at some time before offices open again.
    public List<Watch> tonight() {
        Night night = Night.after(clock.instant());
        return store.between(night.from(), night.until());
    }

    /// On call at some time in between: by kind, area and beginning.
    public List<Watch> between(Instant from, Instant until) {
        return store.between(from, until);
    }

    /// @throws Refused when something is missing, too long or cannot be, or it stands there already
    @May(Right.KEEP_DUTY)
    @Transactional
    public WatchId add(WatchDraft said) {
        WatchId id = WatchId.next();
        if (!store.add(id, checked(said))) {
            throw new Refused("duty.refused.twice");
        }
        live.announce(BoardId.THE_BOARD);
        return id;
    }

    /// What a pasted table says, row by row; nothing is kept yet.
    @May(Right.KEEP_DUTY)
    public List<PastedRow> read(String table) {
        return new PastedTable(clock.instant())
                .rows(table).stream()
                        .map(row -> row.draft().map(said -> looked(row, said)).orElse(row))
                        .toList();
    }

    private PastedRow looked(PastedRow row, WatchDraft said) {
        try {
            WatchDraft whole = checked(said);
            return store.isThere(whole) ? row.but(PastedRow.THERE) : row.as(whole);
        } catch (Refused refused) {
            return row.but(refused.words(), refused.values());
        }
    }

    /// All or none; what stands there already is passed over.
    ///
    /// @return those that are new on the board
    /// @throws Refused when one of them is not as it has to be, or there are more than [#PASTED_MAX]
    @May(Right.KEEP_DUTY)
    @Transactional
    public List<WatchId> addAll(List<WatchDraft> all) {
        if (all.size() > PASTED_MAX) {
            throw new Refused("duty.refused.too-many", PASTED_MAX);
        }
        List<WatchId> added = new ArrayList<>();
        for (WatchDraft said : all) {
            WatchId id = WatchId.next();
            if (store.add(id, checked(said))) {
                added.add(id);
            }
        }
        live.announce(BoardId.THE_BOARD);
        return added;
    }

    /// @param version the one that was read
    /// @throws Refused as in [#add], or when somebody has changed it meanwhile
    @May(Right.KEEP_DUTY)
    @Transactional
    public WatchId change(WatchId id, int version, WatchDraft said) {
        try {
            if (!store.change(id, version, checked(said))) {
                throw new Refused("duty.refused.changed-meanwhile");
            }
        } catch (DuplicateKeyException there) {
            throw new Refused("duty.refused.twice");
        }
        live.announce(BoardId.THE_BOARD);
        return id;
    }

    /// Takes it off the board.
    @May(Right.KEEP_DUTY)
    @Transactional
    public WatchId remove(WatchId id) {
        if (store.remove(id)) {
            live.announce(BoardId.THE_BOARD);
        }
        return id;
    }

    private static WatchDraft checked(WatchDraft said) {
        String area = said.area().strip();
        String place = said.place().strip();
        String note = said.note().strip();
        if (area.isEmpty() || place.isEmpty()) {
            throw new Refused("duty.refused.incomplete");
        }
        if (!Texts.fits(area, WatchDraft.NAME_MAX) || !Texts.fits(place, WatchDraft.NAME_MAX)) {
            throw new Refused("duty.refused.name-long", WatchDraft.NAME_MAX);
        }
        if (!Texts.fits(note, WatchDraft.NOTE_MAX)) {
            throw new Refused("duty.refused.note-long", WatchDraft.NOTE_MAX);
        }
        Texts.requireStorable(area, place, note);
        if (!said.until().isAfter(said.from())) {
            throw new Refused("duty.refused.ends-before");
        }
        if (Duration.between(said.from(), said.until()).compareTo(LONGEST) > 0) {
            throw new Refused("duty.refused.too-long", LONGEST.toDays());
        }
        String phone = PhoneNumbers.dialled(said.phone()).orElseThrow(() -> new Refused("duty.refused.phone"));
        return new WatchDraft(said.kind(), area, place, phone, said.manner(), said.from(), said.until(), note);
    }
}
