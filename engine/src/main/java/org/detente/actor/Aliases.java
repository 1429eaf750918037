package org.detente.actor;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.detente.actor.Alias.Kind;
import org.detente.base.DayRange;
import org.detente.base.Table;

/** Reads the phrases of the directory from its tables. */
final class Aliases {
    private static final Set<String> MILITARY = Set.of("commander");

    private Aliases() {}

    /** Names, adjectives and capitals of states and organisations. */
    static List<Alias> ofActors(Table states, Table organisations, List<Actor> actors) {
        var byCode = new HashMap<String, Actor>();
        actors.forEach(actor -> byCode.put(actor.code(), actor));
        var aliases = new ArrayList<Alias>();
        for (var row : states.rows()) {
            var valid = Objects.requireNonNull(byCode.get(row.get("code")), row.where())
                    .valid();
            // A state that became independent after 1990 was in the news before: only former states are bound to their
            // days.
            var days = row.get("kind").equals("FORMER_STATE") ? valid : DayRange.from(LocalDate.MIN);
            aliases.add(plain(row.get("name"), row.get("code"), "", Kind.NAME, days));
            row.list("names").forEach(name -> aliases.add(plain(name, row.get("code"), "", Kind.NAME, days)));
            row.list("adjectives").forEach(name -> aliases.add(plain(name, row.get("code"), "", Kind.ADJECTIVE, days)));
            row.list("capitals").forEach(name -> aliases.add(plain(name, row.get("code"), "GOV", Kind.CAPITAL, days)));
        }
        for (var row : organisations.rows()) {
            var days = DayRange.from(LocalDate.MIN);
            aliases.add(plain(row.get("name"), row.get("code"), "", Kind.NAME, days));
            row.list("names").forEach(name -> aliases.add(plain(name, row.get("code"), "", Kind.NAME, days)));
        }
        return aliases;
    }

    static List<Alias> ofBodies(Table bodies) {
        var aliases = new ArrayList<Alias>();
        for (var row : bodies.rows()) {
            aliases.add(plain(row.get("phrase"), row.get("actor"), row.get("role"), Kind.BODY, days(row)));
        }
        return aliases;
    }

    static List<Alias> ofPlaces(Table places) {
        return places.rows().stream()
                .map(row -> plain(row.get("phrase"), row.get("actor"), "", Kind.PLACE, days(row)))
                .toList();
    }

    static List<Alias> ofPeople(Table people) {
        var aliases = new ArrayList<Alias>();
        var roles = new HashMap<String, String>();
        Table.ofResource(Aliases.class, "leader-roles.tsv")
                .rows()
                .forEach(row -> roles.put(row.get("person") + "/" + row.get("actor"), row.get("role")));
        for (var row : people.rows()) {
            var office = row.get("role");
            var role = office.equals("leader")
                    ? roles.getOrDefault(row.get("person") + "/" + row.get("actor"), arm(office))
                    : arm(office);
            var days = days(row);
            var phrases = new LinkedHashSet<String>();
            phrases.add(row.get("person"));
            phrases.addAll(row.list("aliases"));
            phrases.add(row.get("surname"));
            for (var phrase : phrases) {
                var kind = phrase.indexOf(' ') > 0 && !phrase.equals(row.get("surname")) ? Kind.PERSON : Kind.SURNAME;
                aliases.add(new Alias(phrase, row.get("actor"), role, kind, days, office, row.get("person")));
            }
        }
        return aliases;
    }

    private static Alias plain(String phrase, String actor, String role, Kind kind, DayRange days) {
        return new Alias(phrase, actor, role, kind, days, "", "");
    }

    /** The arm of government that an office belongs to. */
    static String arm(String office) {
        if (MILITARY.contains(office)) {
            return "MIL";
        }
        return switch (office) {
            case "legislator" -> "LEG";
            case "opposition_leader", "dissident" -> "OPP";
            case "party_leader" -> "PTY";
            case "journalist" -> "MED";
            case "soldier" -> "MIL";
            case "judge" -> "JUD";
            case "cleric" -> "REL";
            case "crime_leader" -> "CRM";
            case "businessman" -> "BUS";
            case "whistleblower", "prisoner", "activist", "aid_worker" -> "CVL";
            case "intelligence_chief" -> "SPY";
            case "rebel_leader" -> "REB";
            default -> "GOV";
        };
    }

    /** Days from the columns {@code from} and {@code to}: a year or a month stands for all its days; empty is open. */
    static DayRange days(Table.Row row) {
        return new DayRange(
                row.get("from").isEmpty() ? LocalDate.MIN : first(row.get("from")),
                row.get("to").isEmpty() ? LocalDate.MAX : last(row.get("to")));
    }

    private static LocalDate first(String text) {
        return switch (text.length()) {
            case 4 -> Year.parse(text).atDay(1);
            case 7 -> YearMonth.parse(text).atDay(1);
            default -> LocalDate.parse(text);
        };
    }

    private static LocalDate last(String text) {
        return switch (text.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(text), 12, 31);
            case 7 -> YearMonth.parse(text).atEndOfMonth();
            default -> LocalDate.parse(text);
        };
    }
}
