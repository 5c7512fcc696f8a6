package org.tsumugi.files;

import java.util.List;

/// What is written in these files is known now.
public record TextFound(List<FileId> files) {}
