package org.tsumugi.feed.ui;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.tsumugi.feed.acknowledgements.Acknowledgements;
import org.tsumugi.feed.calling.Calling;
import org.tsumugi.feed.following.FollowedThreads;
import org.tsumugi.feed.polls.Polls;
import org.tsumugi.feed.requests.Requests;

/// What the parts above a conversation knock at.
@Component
record AskDoors(
        Acknowledgements acknowledgements,
        Requests requests,
        Polls polls,
        Calling calling,
        FollowedThreads following,
        Clock clock) {}
