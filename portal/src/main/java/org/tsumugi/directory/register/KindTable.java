package org.tsumugi.directory.register;

import java.util.Map;
import java.util.Optional;

/// Which kind a register's service is, and the words the kind goes by.
record KindTable(Map<String, Entry> byService) {

    static final Entry OTHER = new Entry("OTHER", "", "");

    /// @param shortWords as colleagues write them, set apart by spaces
    record Entry(String code, String japanese, String shortWords) {}

    Optional<Entry> find(String serviceType) {
        return Optional.ofNullable(byService.get(serviceType));
    }
}
