package org.detente.export;

import static org.detente.export.Columns.day;
import static org.detente.export.Columns.number;
import static org.detente.export.Columns.text;
import static org.detente.export.Columns.unknown;

import java.util.List;
import java.util.Locale;
import org.detente.actor.Actor;
import org.detente.actor.Directory;
import org.detente.event.CodedEvent;
import org.detente.event.Party;
import org.detente.ontology.PloverType;

/**
 * The 40 columns of POLECAT, the data that are published in PLOVER (Halterman et al. 2023, doi:10.7910/DVN/AJGVIT), so that
 * scripts made for them go on working. What Detente does not know, such as places, stays empty.
 */
public final class PloverColumns {
    /** A coded event in the columns of POLECAT; CAMEO 01 and 02 have no PLOVER type, and theirs is empty. */
    public static final Columns<CodedEvent> EVENTS = new Columns<>(List.of(
            text("Event ID", CodedEvent::id),
            day("Event Date", CodedEvent::day),
            text(
                    "Event Type",
                    event -> event.type().ploverType().map(PloverType::name).orElse(null)),
            text("Event Mode", event -> event.type().mode()),
            number(
                    "Intensity",
                    event -> event.type().ploverType().map(PloverType::score).orElse(null)),
            text("Quad Code", event -> event.type().quad().label().toUpperCase(Locale.ROOT)),
            text("Contexts", event -> event.detail().about()),
            text("Actor Name", event -> name(event.actor())),
            text("Actor Country", event -> event.actor().code()),
            unknown("Actor COW"),
            text("Primary Actor Sector", event -> event.actor().role()),
            text("Actor Sectors", event -> event.actor().role()),
            unknown("Actor Title"),
            unknown("Actor Name Raw"),
            unknown("Wikipedia Actor ID"),
            text(
                    "Recipient Name",
                    event -> event.recipient().map(PloverColumns::name).orElse(null)),
            text(
                    "Recipient Country",
                    event -> event.recipient().map(Party::code).orElse(null)),
            unknown("Recipient COW"),
            text(
                    "Primary Recipient Sector",
                    event -> event.recipient().map(Party::role).orElse(null)),
            text(
                    "Recipient Sectors",
                    event -> event.recipient().map(Party::role).orElse(null)),
            unknown("Recipient Title"),
            unknown("Recipient Name Raw"),
            unknown("Wikipedia Recipient ID"),
            unknown("Placename"),
            unknown("City"),
            unknown("District"),
            unknown("Province"),
            unknown("Country"),
            number("Latitude", event -> null),
            number("Longitude", event -> null),
            unknown("GeoNames ID"),
            unknown("Raw Placename"),
            unknown("Feature Type"),
            text("Source", event -> event.evidence().cites()),
            day("Publication Date", event -> event.evidence().published()),
            unknown("Story People"),
            unknown("Story Organizations"),
            unknown("Story Locations"),
            unknown("Language"),
            unknown("Version")));

    private PloverColumns() {}

    private static String name(Party party) {
        return Directory.standard().find(party.code()).map(Actor::name).orElse(party.code());
    }
}
