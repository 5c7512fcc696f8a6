package org.tsumugi.accounts.provider;

import java.io.Serializable;

/// Who someone is at the other house.
public record Person(String issuer, String subject) implements Serializable {}
