package org.tsumugi.feed;

/// Peg: what else begins with a thread, in the transaction that starts it.
public interface Beginning {

    void begun(ThreadId thread, NewThread said);
}
