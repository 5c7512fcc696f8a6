package org.tsumugi.feed.ui;

import org.springframework.stereotype.Component;
import org.tsumugi.feed.drafts.Drafts;
import org.tsumugi.feed.mentions.Mentions;
import org.tsumugi.files.Files;
import org.tsumugi.guard.Guard;

/// What a composer knocks at.
@Component
record WritingDoors(Drafts drafts, Files files, Guard guard, Mentions mentions) {}
