package org.tsumugi.joining;

import org.tsumugi.joining.desk.FullName;
import org.tsumugi.joining.documents.Document;

/// What someone says who takes up an invitation: their name as it is right, and the keys they chose.
///
/// @param accepted the versions they read and accepted
public record Arrival(FullName name, String userName, String password, Document.Accepted accepted) {

    @Override
    public String toString() {
        return "Arrival[" + userName + "]";
    }
}
