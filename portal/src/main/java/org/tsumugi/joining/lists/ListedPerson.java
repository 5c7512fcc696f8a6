package org.tsumugi.joining.lists;

/// A row of a list of people, as it was written.
///
/// @param line of the file; the header is line 1
record ListedPerson(
        int line,
        String family,
        String given,
        String familyKana,
        String givenKana,
        String profession,
        String facility,
        String mail) {

    String name() {
        return (family + " " + given).strip();
    }
}
