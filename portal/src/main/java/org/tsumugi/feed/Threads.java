package org.tsumugi.feed;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.feed.mentions.MentionKeeper;
import org.tsumugi.files.FileLine;
import org.tsumugi.files.Files;
import org.tsumugi.guard.Guard;
import org.tsumugi.guard.TellsTooMuch;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.ProtectedRead;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Slice;
import org.tsumugi.shared.Unrecorded;
import org.tsumugi.shell.Live;

/// The door to what is said: nobody sees anything of a team they do not belong to.
@Service
@May(Right.READ_FEED)
@Transactional(readOnly = true)
public class Threads {

    private static final int LINES = 20;

    /// How far down each team a part of a feed looks for what is rare.
    static final int REACH = 1000;

    private final FeedStore feeds;
    private final ThreadStore threads;
    private final PostStore posts;
    private final List<Beginning> beginnings;
    private final MentionKeeper mentions;
    private final Files files;
    private final Guard guard;
    private final ApplicationEventPublisher events;
    private final Live live;
    private final Clock clock;

    Threads(
            FeedStore feeds,
            ThreadStore threads,
            PostStore posts,
            List<Beginning> beginnings,
            MentionKeeper mentions,
            Files files,
            Guard guard,
            ApplicationEventPublisher events,
            Live live,
            Clock clock) {
        this.feeds = feeds;
        this.threads = threads;
        this.posts = posts;
        this.beginnings = beginnings;
        this.mentions = mentions;
        this.files = files;
        this.guard = guard;
        this.events = events;
        this.live = live;
        this.clock = clock;
    }

    /// Threads of my teams, newest activity first; `after` is the `next` of the slice above. Of a filter that finds
    /// little, a part may have few lines or none and still go on.
    public Slice<ThreadLine, ThreadLine.Key> feed(FeedFilter filter, Optional<ThreadLine.Key> after) {
        Optional<ThreadLine.Key> horizon =
                FeedStore.looksFar(filter) ? feeds.horizon(me(), filter, after, REACH) : Optional.empty();
        Slice<ThreadLine, ThreadLine.Key> found =
                Slice.of(feeds.lines(me(), filter, after, horizon, LINES + 1), LINES, ThreadLine::key);
        return new Slice<>(found.items(), found.next().or(() -> horizon));
    }

    /// Threads that wait for my confirmation, what is due first before the others.
    public List<ThreadLine> waitingForMe(int most) {
        return feeds.dueFirst(me(), FeedFilter.of(FeedFilter.Only.WAITS_FOR_ME), most);
    }

    /// The page that begins a little before the first post I have not read.
    @ProtectedRead
    public Optional<ThreadPage> open(ThreadId id) {
        return threads.head(id, me()).map(head -> {
            int newest = head.posts();
            int from = newest <= ThreadPage.SIZE ? 1 : Math.max(1, Math.min(head.readUpTo() - 1, newest - 9));
            return new ThreadPage(head, page(head, from));
        });
    }

    /// The page of posts that begins at a position; empty for who may not read the thread.
    @ProtectedRead
    public Optional<ThreadPage> open(ThreadId id, int from) {
        return from(id, from);
    }

    /// A page that is open on a screen, with what was said since; asks again whether I may.
    ///
    /// @param shown   as it stands on the screen: what has not changed of it is not fetched again
    /// @param inSight whether somebody has the screen before their eyes: then what is new counts as read
    @Transactional
    @Unrecorded("reading on is no act")
    public Optional<ThreadPage> catchUp(ThreadPage shown, boolean inSight) {
        return threads.head(shown.head().id(), me()).map(head -> {
            ThreadPage now = new ThreadPage(head, since(shown, head));
            if (inSight && now.tellsMoreThan(shown)) {
                read(head.id(), now.last());
            }
            return now;
        });
    }

    private List<Post> since(ThreadPage shown, ThreadHead head) {
        if (!head.showsTheSameAs(shown.head())) {
            return page(head, shown.from());
        }
        if (head.posts() <= shown.last() || shown.last() >= shown.to()) {
            return shown.posts();
        }
        List<Post> added = posts.page(head, me(), shown.last() + 1, shown.to() - shown.last());
        return Stream.concat(shown.posts().stream(), added.stream()).toList();
    }

    private Optional<ThreadPage> from(ThreadId id, int from) {
        return threads.head(id, me()).map(head -> new ThreadPage(head, page(head, Math.max(1, from))));
    }

    /// Starts a thread with its first post; the same token again answers with the thread already started.
    ///
    /// @throws SentAlready           when it had other words
    /// @throws AccessDeniedException for who does not belong to the team
    /// @throws Refused               when one of its files has gone, or what it asks for is due already
    /// @throws TellsTooMuch          when it reads as if it named a patient, and nobody stated that it names none
    @May(Right.POST)
    @Transactional
    public ThreadId start(NewThread thread) {
        posts.oneAfterTheOther(me(), thread.first().token());
        Optional<ThreadId> before = posts.sent(me(), thread.first()).map(PostStore.Sent::thread);
        if (before.isPresent()) {
            return before.get();
        }
        requirePossible(thread);
        ThreadId id = ThreadId.next();
        threads.add(id, thread, me(), clock.instant());
        beginnings.forEach(beginning -> beginning.begun(id, thread));
        add(id, thread.first());
        live.announce(thread.team());
        return id;
    }

    /// Refuses what [#start] would refuse now, and starts nothing.
    @May(Right.POST)
    public void tryOut(NewThread thread) {
        requirePossible(thread);
    }

    private void requirePossible(NewThread thread) {
        if (!threads.mayPost(thread.team(), me())) {
            throw new AccessDeniedException("Not a member of this team");
        }
        requireNobody(thread.words(), thread.first());
    }

    /// Adds a reply; the same token again answers with the reply already there, whatever became of the thread since.
    ///
    /// @throws SentAlready           when it had other words
    /// @throws AccessDeniedException for who may not read the thread
    /// @throws Refused               when the team is only read any more, the question is closed, or a file has
    ///                               gone
    /// @throws TellsTooMuch          when it reads as if it named a patient, and nobody stated that it names none
    @May(Right.POST)
    @Transactional
    public PostId reply(ThreadId thread, NewPost post) {
        ThreadHead head = threads.head(thread, me()).orElseThrow(() -> new AccessDeniedException("No such thread"));
        Optional<PostId> before = posts.sent(me(), post).map(PostStore.Sent::id);
        if (before.isPresent()) {
            return before.get();
        }
        if (head.archived()) {
            throw new Refused("feed.refused.archived");
        }
        if (head.closed()) {
            throw new Refused("feed.refused.closed");
        }
        requireNobody(Stream.empty(), post);
        PostId id = add(thread, post);
        live.announce(thread);
        live.announce(head.team());
        return id;
    }

    /// Marks the reply that answers my question; marking it again takes the mark away.
    ///
    /// @throws AccessDeniedException for who did not start the thread, and where the reply does not stand or the
    ///                               team is closed
    @May(Right.POST)
    @Transactional
    public ThreadId answered(ThreadId thread, PostId reply) {
        if (!threads.answer(thread, reply, me())) {
            throw new AccessDeniedException("Not my question");
        }
        live.announce(thread);
        return thread;
    }

    /// No more answers to a question; closing it again opens it.
    ///
    /// @throws AccessDeniedException for who neither asked nor leads the team, and where that is closed
    @May(Right.POST)
    @Transactional
    public ThreadId closed(ThreadId thread) {
        if (!threads.close(thread, me(), clock.instant())) {
            throw new AccessDeniedException("Not my question");
        }
        live.announce(thread);
        return thread;
    }

    /// Keeps how far I have read; never goes back.
    @Transactional
    @Unrecorded("reading on is no act")
    public void read(ThreadId thread, int position) {
        threads.read(thread, me(), position);
        events.publishEvent(new ThreadRead(thread, me(), position));
    }

    /// This post and those after it count as unread again; said of a thread that I may not read, it does nothing.
    @Transactional
    @Unrecorded("reading on is no act")
    public void unreadFrom(ThreadId thread, int position) {
        threads.unread(thread, me(), position);
    }

    /// Names of files are written too.
    private void requireNobody(Stream<String> words, NewPost post) {
        List<FileLine> attached = files.mine(post.files());
        if (attached.size() < Set.copyOf(post.files()).size()) {
            throw new Refused("feed.refused.file-gone");
        }
        guard.requireNobody(
                Stream.of(words, Stream.of(post.text()), attached.stream().map(FileLine::name))
                        .flatMap(all -> all)
                        .toList(),
                post.stated());
    }

    private PostId add(ThreadId thread, NewPost post) {
        PostStore.Added added = posts.add(thread, me(), post, clock.instant());
        if (added.isNew()) {
            mentions.keep(added.id(), thread, post.text());
            events.publishEvent(new PostAdded(thread, added.id(), added.position(), me()));
        }
        return added.id();
    }

    private List<Post> page(ThreadHead head, int from) {
        return posts.page(head, me(), from, ThreadPage.SIZE);
    }

    private static MemberId me() {
        return Actor.current().id();
    }
}
