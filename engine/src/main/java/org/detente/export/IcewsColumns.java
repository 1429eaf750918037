package org.detente.export;

import static org.detente.export.Columns.day;
import static org.detente.export.Columns.integer;
import static org.detente.export.Columns.number;
import static org.detente.export.Columns.text;
import static org.detente.export.Columns.unknown;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.detente.actor.Actor;
import org.detente.actor.Directory;
import org.detente.base.Table;
import org.detente.event.CodedEvent;
import org.detente.event.Party;
import org.detente.ontology.CameoCode;
import org.detente.ontology.Ontology;

/**
 * The 20 columns of the ICEWS Coded Event Data (Boschee et al. 2015, doi:10.7910/DVN/28075), so that scripts made for them
 * go on working. States are named as there; places are not known to Detente and stay empty.
 */
public final class IcewsColumns {
    /** A coded event in the columns of ICEWS. */
    public static final Columns<CodedEvent> EVENTS = new Columns<>(List.of(
            text("Event ID", CodedEvent::id),
            day("Event Date", CodedEvent::day),
            text("Source Name", event -> name(event.actor())),
            text("Source Sectors", event -> Roles.SECTORS.get(event.actor().role())),
            text("Source Country", event -> country(event.actor())),
            text("Event Text", IcewsColumns::label),
            text("CAMEO Code", event -> event.type().cameo()),
            number("Intensity", event -> event.type().goldstein()),
            text(
                    "Target Name",
                    event -> event.recipient().map(IcewsColumns::name).orElse(null)),
            text(
                    "Target Sectors",
                    event -> event.recipient()
                            .map(party -> Roles.SECTORS.get(party.role()))
                            .orElse(null)),
            text(
                    "Target Country",
                    event -> event.recipient().map(IcewsColumns::country).orElse(null)),
            text("Story ID", event -> event.evidence().origin().document()),
            integer("Sentence Number", event -> event.evidence().origin().line()),
            text("Publisher", event -> event.evidence().cites()),
            unknown("City"),
            unknown("District"),
            unknown("Province"),
            unknown("Country"),
            number("Latitude", event -> null),
            number("Longitude", event -> null)));

    private IcewsColumns() {}

    /** What ICEWS calls our roles, and the states that it names otherwise. */
    private static final class Roles {
        private static final Table TABLE = Table.ofResource(IcewsColumns.class, "icews-roles.tsv");
        private static final Map<String, String> SECTORS = column("sectors");
        private static final Map<String, String> AGENTS = column("agent");
        private static final Map<String, String> COUNTRIES =
                Table.ofResource(IcewsColumns.class, "icews-countries.tsv").rows().stream()
                        .collect(Collectors.toUnmodifiableMap(row -> row.get("code"), row -> row.get("name")));

        private static Map<String, String> column(String name) {
            return TABLE.rows().stream()
                    .collect(Collectors.toUnmodifiableMap(row -> row.get("role"), row -> row.get(name)));
        }
    }

    /** "Russia", or "Military (Russia)" for an arm of it. */
    private static String name(Party party) {
        var agent = Roles.AGENTS.get(party.role());
        var name = Directory.standard().find(party.code()).map(Actor::name).orElse(party.code());
        return agent == null ? name : "%s (%s)".formatted(agent, name);
    }

    private static String country(Party party) {
        var actor = Directory.standard().find(party.code());
        if (actor.filter(found -> found.kind() == Actor.Kind.ORGANISATION).isPresent()) {
            return "";
        }
        return Roles.COUNTRIES.getOrDefault(party.code(), actor.map(Actor::name).orElse(party.code()));
    }

    /** What the code covers; ours is worded otherwise than that of ICEWS. */
    private static String label(CodedEvent event) {
        return Ontology.standard()
                .cameo(event.type().cameo())
                .map(CameoCode::label)
                .orElse(event.type().noun());
    }
}
