package org.tsumugi.accounts.losses;

/// What is to be done after a phone is lost, in this order; the portal has done its own part at once.
public enum LossStep {
    LINE_STOPPED,
    DEVICE_ERASED,
    FACILITY_TOLD,
    TRAIL_LOOKED_AT,
    /// Act on the Protection of Personal Information, Article 26: a leak is reported within three to five days.
    LEAK_JUDGED,
    FACTOR_RENEWED
}
