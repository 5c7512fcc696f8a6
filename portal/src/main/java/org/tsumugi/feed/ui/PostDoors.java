package org.tsumugi.feed.ui;

import org.springframework.stereotype.Component;
import org.tsumugi.feed.Posts;
import org.tsumugi.feed.Threads;
import org.tsumugi.feed.mentions.Mentions;
import org.tsumugi.feed.moderation.Moderation;
import org.tsumugi.feed.reactions.Reactions;
import org.tsumugi.guard.Guard;

/// What a conversation's parts knock at.
@Component
record PostDoors(
        Threads threads, Posts posts, Reactions reactions, Moderation moderation, Guard guard, Mentions mentions) {}
