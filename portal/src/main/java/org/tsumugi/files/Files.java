package org.tsumugi.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.files.FileStore.Kept;
import org.tsumugi.media.Fetched;
import org.tsumugi.media.FileType;
import org.tsumugi.media.KeepAnswer;
import org.tsumugi.media.Limits;
import org.tsumugi.media.MediaStore;
import org.tsumugi.media.PreviewSize;
import org.tsumugi.media.StoreUnavailable;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Owned;
import org.tsumugi.shared.ProtectedRead;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;

/// The door to files: bytes stream through to the store, rows say what they are and whose.
@Service
@May(Right.FETCH_FILES)
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class Files {

    private static final Logger LOG = LoggerFactory.getLogger(Files.class);
    private static final String NOT_CHECKED = "files.refused.not-checked";
    static final String STORE_AWAY = "files.refused.store-away";
    private static final int MEGABYTE = 1024 * 1024;

    private final FileStore store;
    private final MediaStore media;
    private final ObjectProvider<FileReaders> readers;
    private final KeptFiles rows;

    Files(FileStore store, MediaStore media, ObjectProvider<FileReaders> readers, KeptFiles rows) {
        this.store = store;
        this.media = media;
        this.readers = readers;
        this.rows = rows;
    }

    /// Keeps a file: its type is decided from the content, never the name; 50 MB at most.
    ///
    /// No transaction is open while the bytes come in: a slow phone must not hold a connection.
    ///
    /// @throws Refused with the reason in the reader's words
    /// @throws IOException when the sender stopped midway; nothing is kept then
    @May(Right.KEEP_FILES)
    public FileLine keep(String name, InputStream bytes) throws IOException {
        return switch (came(bytes)) {
            case KeepAnswer.Kept kept -> rows.add(FileId.next(), name, kept);
            case KeepAnswer.TooLarge large -> throw new Refused("files.refused.too-large", large.limit() / MEGABYTE);
            case KeepAnswer.NotAccepted not ->
                throw new Refused("files.refused." + not.reason().name());
            case KeepAnswer.Infected infected -> throw new Refused("files.refused.infected");
            case KeepAnswer.NotChecked not -> {
                LOG.warn("A file was not kept, for the scanner did not look at it: {}", not.why());
                throw new Refused(NOT_CHECKED);
            }
            case KeepAnswer.Empty empty -> throw new Refused("files.refused.empty");
        };
    }

    private KeepAnswer came(InputStream bytes) throws IOException {
        try {
            return media.keep(bytes, Limits.STANDARD);
        } catch (StoreUnavailable away) {
            LOG.warn("A file was not kept, for the store is away", away);
            throw new Refused(STORE_AWAY);
        }
    }

    /// Whether the same file may well be kept a little later.
    public static boolean isPassing(Refused refused) {
        return refused.words().equals(NOT_CHECKED) || refused.words().equals(STORE_AWAY);
    }

    /// My own files among these, for a draft.
    public List<FileLine> mine(List<FileId> ids) {
        return ids.isEmpty() ? List.of() : store.mine(ids, Actor.current().id());
    }

    /// A file to download; empty for who may not read it.
    @ProtectedRead
    public Optional<Download> fetch(FileId id) {
        return readable(id, FileReaders::mayRead)
                .map(kept -> new Download(kept.line(), kept.keeper(), media.fetch(kept.hash())));
    }

    /// The file's first page as a picture, large enough to read; empty where there is none, or for who may not read it.
    @ProtectedRead
    public Optional<Download> page(FileId id) {
        return preview(id, PreviewSize.PAGE);
    }

    /// One page of a PDF, which count from one, or the picture itself as its only page.
    @ProtectedRead
    public Optional<Download> page(FileId id, int number) {
        return readable(id, FileReaders::mayRead)
                .flatMap(kept -> page(kept, number).map(picture -> new Download(kept.line(), kept.keeper(), picture)));
    }

    /// How many pages can be looked at; 0 where there are none, or for who may not read the file.
    public int pages(FileId id) {
        return readable(id, FileReaders::mayRead)
                .filter(kept -> kept.type().previewable())
                .map(kept -> kept.type() == FileType.PDF ? media.pages(kept.hash()) : 1)
                .orElse(0);
    }

    private Optional<Fetched> page(Kept kept, int number) {
        if (kept.type() == FileType.PDF) {
            return media.page(kept.hash(), number);
        }
        return number == 1 ? media.preview(kept.hash(), kept.type(), PreviewSize.PAGE) : Optional.empty();
    }

    /// The same small, for a line in a list.
    public Optional<Download> thumbnail(FileId id) {
        return preview(id, PreviewSize.THUMBNAIL);
    }

    private Optional<Download> preview(FileId id, PreviewSize size) {
        return readable(id, FileReaders::mayPreview)
                .flatMap(kept -> media.preview(kept.hash(), kept.type(), size)
                        .map(picture -> new Download(kept.line(), kept.keeper(), picture)));
    }

    /// Bytes on their way out; whoever asked closes them.
    ///
    /// @param owner who kept the file
    public record Download(FileLine line, MemberId owner, Fetched bytes) implements Owned, Closeable {

        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }

    private interface Question {

        boolean ask(FileReaders room, FileId file, Actor reader);
    }

    private Optional<Kept> readable(FileId id, Question question) {
        Actor reader = Actor.current();
        return store.find(id)
                .filter(kept -> kept.keeper().equals(reader.id())
                        || readers.stream().anyMatch(room -> question.ask(room, id, reader)));
    }
}
