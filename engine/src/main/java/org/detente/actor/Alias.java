package org.detente.actor;

import org.detente.base.DayRange;

/**
 * A phrase that stands for an actor, or for an arm of it, on some days.
 *
 * @param phrase as written in the news, with its capitals
 * @param actor  code of the actor
 * @param role   arm such as GOV or MIL; empty for the actor as a whole
 * @param kind   what kind of phrase it is
 * @param valid  days on which it stands for it
 * @param office for people: the office held, such as foreign_minister; else empty
 * @param person for people: the full name; else empty
 */
public record Alias(String phrase, String actor, String role, Kind kind, DayRange valid, String office, String person) {

    /** What kind of phrase it is, the surest first. */
    public enum Kind {
        NAME,
        ADJECTIVE,
        BODY,
        PERSON,
        CAPITAL,
        /** A town or region: it tells where, not who. */
        PLACE,
        SURNAME
    }

    /** Why it was taken: "surname of Sergei Lavrov, foreign minister from 2004-03-09". */
    public String reason() {
        return switch (kind) {
            case NAME -> "name";
            case ADJECTIVE -> "adjective or name of the people";
            case BODY -> "body or seat";
            case CAPITAL -> "capital";
            case PLACE -> "place";
            case PERSON, SURNAME -> "%s, %s %s".formatted(person, office.replace('_', ' '), days());
        };
    }

    private String days() {
        return valid.isOpen() ? "from " + valid.first() : valid.first() + " to " + valid.last();
    }
}
