package org.detente.source.events;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.detente.ontology.ActType;

/**
 * What stands where in a table, and in which codes.
 *
 * @param narrowest fewest cells that a row may have
 * @param widest    most cells that a row may have
 * @param places    place of each field that the table has, from 0
 * @param readings  how its codes are read
 * @param learned   when its rows were first known, where no column says so
 */
record Layout(int narrowest, int widest, Map<Field, Integer> places, Readings readings, Learned learned) {

    /** What a column may hold. */
    enum Field {
        ID,
        DAY,
        LEARNED,
        ACTOR,
        /** Name of the actor: for the line of evidence, and for who it is where the code is empty. */
        ACTOR_NAME,
        ACTOR_ROLE,
        RECIPIENT,
        RECIPIENT_NAME,
        RECIPIENT_ROLE,
        ACT,
        /** Mode of PLOVER. */
        MODE,
        STANCE,
        QUANTITY,
        UNIT,
        ISSUE,
        SPEAKER,
        TEXT,
        OUTLET,
        CITES,
        CITY,
        COUNTRY
    }

    /**
     * From cells to meanings.
     *
     * @param actors of the codes of both sides
     * @param names  of the names of both sides, where the code is empty
     * @param roles  our role of a cell of roles; empty when it says none
     * @param acts   of the act and its mode, which may be empty
     * @param days   of every day
     */
    record Readings(
            Function<String, Who> actors,
            Function<String, Who> names,
            Function<String, String> roles,
            BiFunction<String, String, Optional<ActType>> acts,
            Function<String, Optional<LocalDate>> days) {

        /** Actors and acts in CAMEO. */
        static Readings cameo(Codebook codes) {
            return new Readings(
                    codes.actors()::cameo,
                    codes.names()::who,
                    codes.actors()::role,
                    (act, mode) -> codes.acts().cameo(act),
                    EventDays::parse);
        }

        Readings withActors(Function<String, Who> changed) {
            return new Readings(changed, names, roles, acts, days);
        }

        Readings withActs(BiFunction<String, String, Optional<ActType>> changed) {
            return new Readings(actors, names, roles, changed, days);
        }

        Readings withRoles(Function<String, String> changed) {
            return new Readings(actors, names, changed, acts, days);
        }

        Readings withDays(Function<String, Optional<LocalDate>> changed) {
            return new Readings(actors, names, roles, acts, changed);
        }
    }

    Layout {
        places = Map.copyOf(places);
    }

    /** Places by the names of a header; a field that has none of its names is not there. */
    static Map<Field, Integer> places(Header header, Map<Field, String[]> names) {
        var places = new EnumMap<Field, Integer>(Field.class);
        names.forEach((field, columns) -> {
            int place = header.at(columns);
            if (place >= 0) {
                places.put(field, place);
            }
        });
        return places;
    }

    /** Place of a field; -1 when the table has it not. */
    int at(Field field) {
        return places.getOrDefault(field, -1);
    }
}
