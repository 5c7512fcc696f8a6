package org.tsumugi.media;

/// Why a file's content was not accepted.
public enum Refusal {
    /// Not on the list of [FileType].
    TYPE_NOT_ALLOWED,
    /// HTML, SVG, XML or a script: a browser could run it.
    ACTIVE_CONTENT,
    /// The old binary formats of Word, Excel and PowerPoint, whose macros can't be told apart; save as docx, xlsx,
    /// pptx.
    OLD_OFFICE,
    /// HEIC: most browsers don't show it and nothing here can remove its GPS position; save or send as JPEG.
    HEIC,
    /// An office file with macros.
    MACROS,
    /// Needs a password: neither the malware check nor a reader of the post could open it.
    ENCRYPTED,
    /// Cannot be read as what it claims to be.
    BROKEN,
    /// Two formats in one file.
    AMBIGUOUS,
    /// Tiny as a file, huge when unpacked.
    BOMB,
    /// More pixels than the limit.
    TOO_MANY_PIXELS
}
