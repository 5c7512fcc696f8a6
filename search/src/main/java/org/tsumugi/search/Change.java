package org.tsumugi.search;

/// One step of an index behind its store; an older version never undoes a newer one.
public sealed interface Change {

    String id();

    long version();

    record Put(Document document) implements Change {
        @Override
        public String id() {
            return document.id();
        }

        @Override
        public long version() {
            return document.version();
        }
    }

    record Remove(String id, long version) implements Change {}
}
