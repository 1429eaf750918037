package org.detente.source.events;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.detente.source.events.Layout.Field;
import org.detente.source.events.Layout.Readings;

/** Layouts of the field's formats that need no reader of their own. */
final class Formats {
    /** Cells in the files of Phoenix; later ones have one more, for the place in the sentence. */
    static final int PHOENIX = 26;

    private Formats() {}

    /** POLECAT, by its header; rows may have further cells. */
    static Layout polecat(Codebook codes, Header header) {
        var places = Layout.places(
                header,
                Map.ofEntries(
                        Map.entry(Field.ID, names("Event ID")),
                        Map.entry(Field.DAY, names("Event Date")),
                        Map.entry(Field.LEARNED, names("Publication Date")),
                        Map.entry(Field.ACT, names("Event Type")),
                        Map.entry(Field.MODE, names("Event Mode")),
                        Map.entry(Field.ACTOR, names("Actor Country")),
                        Map.entry(Field.ACTOR_NAME, names("Actor Name", "Actor Name Raw")),
                        Map.entry(Field.ACTOR_ROLE, names("Primary Actor Sector", "Actor Sectors")),
                        Map.entry(Field.RECIPIENT, names("Recipient Country")),
                        Map.entry(Field.RECIPIENT_NAME, names("Recipient Name", "Recipient Name Raw")),
                        Map.entry(Field.RECIPIENT_ROLE, names("Primary Recipient Sector", "Recipient Sectors")),
                        Map.entry(Field.OUTLET, names("Source")),
                        Map.entry(Field.CITY, names("City", "Placename")),
                        Map.entry(Field.COUNTRY, names("Country"))));
        int last = places.values().stream().mapToInt(place -> place).max().orElse(0);
        return new Layout(last + 1, Integer.MAX_VALUE, places, plover(codes), Learned.AT_ONCE);
    }

    /** Types and modes of PLOVER between states by code or name. */
    static Readings plover(Codebook codes) {
        return Readings.cameo(codes)
                .withActors(codes::who)
                .withActs(codes.acts()::plover)
                .withRoles(role -> codes.actors().role(role.split("[;,|]", -1)[0].strip()));
    }

    /** Phoenix of the Open Event Data Alliance: no header, {@value #PHOENIX} cells or more. */
    static Layout phoenix(Codebook codes, Learned learned) {
        var places = new EnumMap<Field, Integer>(Field.class);
        places.put(Field.ID, 0);
        places.put(Field.DAY, 1);
        places.put(Field.ACTOR, 5);
        places.put(Field.RECIPIENT, 9);
        places.put(Field.ACT, 13);
        places.put(Field.CITY, 20);
        places.put(Field.COUNTRY, 22);
        places.put(Field.CITES, 24);
        return new Layout(PHOENIX, Integer.MAX_VALUE, places, Readings.cameo(codes), learned);
    }

    /** Phoenix with a header, as the Alliance or the Cline Center name its columns. */
    static Layout phoenix(Codebook codes, Header header, Learned learned) {
        var places = Layout.places(
                header,
                Map.of(
                        Field.ID, names("EventID", "eid"),
                        Field.DAY, names("Date", "story_date"),
                        Field.ACTOR, names("SourceActorFull", "source"),
                        Field.RECIPIENT, names("TargetActorFull", "target"),
                        Field.ACT, names("EventCode", "code"),
                        Field.CITY, names("LocationName", "placename"),
                        Field.COUNTRY, names("countryname", "CountryCode"),
                        Field.CITES, names("URLs", "aid")));
        return new Layout(header.width(), header.width(), places, Readings.cameo(codes), learned);
    }

    /**
     * Day, source, target, code, and whatever follows: files of the Kansas project, of TABARI and PETRARCH.
     *
     * @param widest most cells; PETRARCH has the address or outlet in the seventh
     */
    static Layout four(int widest, Readings readings, Learned learned) {
        var places = new EnumMap<Field, Integer>(Field.class);
        places.put(Field.DAY, 0);
        places.put(Field.ACTOR, 1);
        places.put(Field.RECIPIENT, 2);
        places.put(Field.ACT, 3);
        if (widest > 6) {
            places.put(Field.OUTLET, 6);
        }
        return new Layout(4, widest, places, readings, learned);
    }

    /** How the codes of such a file are read, judged by those at its beginning. */
    static Readings readings(Codebook codes, List<List<String>> rows) {
        var readings = Readings.cameo(codes);
        if (isWeis(codes, rows)) {
            readings = readings.withActs((code, mode) -> codes.acts().weis(code));
        }
        return isKeds(codes, rows) ? readings.withActors(codes.actors()::keds) : readings;
    }

    /** Whether more codes are of WEIS alone than of CAMEO alone. */
    static boolean isWeis(Codebook codes, List<List<String>> rows) {
        var acts = codes.acts();
        return balance(
                        rows,
                        Set.of(3),
                        code -> (acts.weis(code).isPresent() ? 1 : 0)
                                - (acts.cameo(code).isPresent() ? 1 : 0))
                > 0;
    }

    /** Whether more actors are of the Kansas project alone than of CAMEO alone. */
    static boolean isKeds(Codebook codes, List<List<String>> rows) {
        var actors = codes.actors();
        return balance(
                        rows,
                        Set.of(1, 2),
                        code -> (actors.has("keds", code) ? 1 : 0) - (actors.isCameoState(code) ? 1 : 0))
                > 0;
    }

    private static int balance(List<List<String>> rows, Set<Integer> places, Function<String, Integer> side) {
        int balance = 0;
        for (var row : rows) {
            for (int place : places) {
                balance += place < row.size() && !row.get(place).isEmpty() ? side.apply(row.get(place)) : 0;
            }
        }
        return balance;
    }

    private static String[] names(String... names) {
        return names;
    }
}
