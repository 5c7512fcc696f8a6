package org.tsumugi.feed.ui;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tsumugi.feed.PostId;
import org.tsumugi.feed.Posts;
import org.tsumugi.feed.Threads;
import org.tsumugi.feed.mentions.Mentions;
import org.tsumugi.feed.moderation.Moderation;
import org.tsumugi.feed.reactions.Reactions;
import org.tsumugi.files.Files;
import org.tsumugi.guard.Guard;
import org.tsumugi.shell.TurnsInto;
import org.tsumugi.shell.TurnsInto.Became;

/// What a conversation's parts knock at.
@Component
record PostDoors(
        Threads threads,
        Posts posts,
        Reactions reactions,
        Moderation moderation,
        Guard guard,
        Mentions mentions,
        Files files,
        ObjectProvider<TurnsInto> rooms) {

    /// What became of these posts in other rooms, as far as the reader may see it.
    Map<UUID, List<Became>> became(Collection<PostId> posts) {
        List<UUID> ids = posts.stream().map(PostId::value).toList();
        Map<UUID, List<Became>> all = new HashMap<>();
        rooms.stream()
                .forEach(room ->
                        room.became("post", ids).forEach((post, more) -> all.merge(post, more, PostDoors::together)));
        return all;
    }

    private static List<Became> together(List<Became> some, List<Became> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
