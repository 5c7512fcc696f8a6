package org.tsumugi.meetings.letters;

/// Where answers are taken when no one says otherwise; a part that is not known is empty.
public record ReplyDesk(String phone, String fax) {}
