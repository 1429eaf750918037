package org.detente.actor;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.detente.actor.Actor.Kind;
import org.detente.base.DayRange;
import org.detente.base.Problem;
import org.detente.base.Spelling;
import org.detente.base.Table;

/**
 * Knows all actors and the phrases that stand for them. Immutable and thread-safe; people are read when first needed.
 *
 * <p>States and territories: ISO 3166, names partly from the Unicode CLDR; all other tables are our own.
 */
public final class Directory {
    private final Map<String, Actor> actors = new LinkedHashMap<>();
    private final Map<String, List<Alias>> plain = new HashMap<>();
    private final Map<String, List<String>> ambiguous = new HashMap<>();
    private final List<Alias> own;
    private final Table states;
    private final Table organisations = Table.ofResource(Directory.class, "organisations.tsv");

    private Directory(Table states, List<Alias> own) {
        this.states = states;
        this.own = own;
        for (var row : states.rows()) {
            var heir = row.get("successor");
            put(new Actor(
                    row.get("code"),
                    row.get("name"),
                    Kind.valueOf(row.get("kind")),
                    Aliases.days(row),
                    heir.isEmpty() ? null : heir,
                    row.get("note")));
        }
        for (var row : organisations.rows()) {
            put(new Actor(row.get("code"), row.get("name"), Kind.ORGANISATION, DayRange.from(LocalDate.MIN), null, ""));
        }
        for (var row : Table.ofResource(Directory.class, "ambiguous.tsv").rows()) {
            ambiguous.put(key(row.get("phrase")), row.list("actors"));
        }
        Aliases.ofActors(states, organisations, List.copyOf(actors.values())).forEach(this::index);
        own.forEach(this::index);
    }

    private static final class Standard {
        private static final Directory DIRECTORY =
                new Directory(Table.ofResource(Directory.class, "states.tsv"), List.of());
    }

    /** The directory that ships; read once, when first asked for. */
    public static Directory standard() {
        return Standard.DIRECTORY;
    }

    /**
     * This directory with phrases of one's own, which come before those that ship.
     *
     * @param table columns {@code phrase}, {@code actor}, {@code role}, {@code from}, {@code to}; the last three may be empty
     * @throws Problem if a row names no actor or no day; the message names the line
     */
    public Directory with(Table table) {
        var added = new ArrayList<>(own);
        for (var row : table.rows()) {
            try {
                var actor = get(row.get("actor"));
                added.add(new Alias(
                        row.get("phrase"), actor.code(), row.get("role"), Alias.Kind.NAME, Aliases.days(row), "", ""));
            } catch (Problem | DateTimeException e) {
                throw Problem.data(
                        "%s: %s. No alias of this file is used. Correct the line.", row.where(), e.getMessage());
            }
        }
        return new Directory(states, List.copyOf(added));
    }

    /** This directory with the invented states Alpia, Boria, Celia and Doria, which examples and tests speak of. */
    public Directory withInvented() {
        var all = new ArrayList<>(states.rows());
        all.addAll(Table.ofResource(Directory.class, "invented.tsv").rows());
        var people = new ArrayList<>(own);
        people.addAll(Aliases.ofPeople(Table.ofResource(Directory.class, "invented-people.tsv")));
        return new Directory(new Table(states.name(), states.columns(), all), List.copyOf(people));
    }

    private void put(Actor actor) {
        actors.put(actor.code(), actor);
    }

    private void index(Alias alias) {
        plain.computeIfAbsent(key(alias.phrase()), key -> new ArrayList<>(1)).add(alias);
    }

    /** All actors, by table. */
    public List<Actor> actors() {
        return List.copyOf(actors.values());
    }

    /** An actor by its exact code. */
    public Optional<Actor> find(String code) {
        return Optional.ofNullable(actors.get(code));
    }

    /**
     * An actor by code (alpha-3, or alpha-2) or name, whatever its case.
     *
     * @throws Problem if there is none or there are several; the message names the choice
     */
    public Actor get(String codeOrName) {
        var typed = codeOrName.strip();
        var exact = actors.get(typed.toUpperCase(Locale.ROOT));
        if (exact != null) {
            return exact;
        }
        var choice = ambiguous.get(key(typed));
        if (choice != null) {
            throw Problem.usage("\"%s\" may be %s. Say which, by code or full name.", codeOrName, described(choice));
        }
        var named = plain.getOrDefault(key(typed), List.of()).stream()
                .filter(alias -> alias.kind() == Alias.Kind.NAME)
                .findFirst();
        if (named.isPresent()) {
            return actor(named.get().actor());
        }
        if (typed.length() == 2) {
            for (var country : Locale.getISOCountries()) {
                if (country.equals(typed.toUpperCase(Locale.ROOT))) {
                    return actor(new Locale.Builder().setRegion(country).build().getISO3Country());
                }
            }
        }
        throw Problem.usage("There is no state or organisation \"%s\". %s", codeOrName, advice(typed));
    }

    /** What may have been meant: an actor that the phrase stands for, or one with a name much like it. */
    private String advice(String typed) {
        var meant = aliasIndex().getOrDefault(key(typed), List.of()).stream()
                .map(Alias::actor)
                .distinct()
                .sorted()
                .toList();
        if (!meant.isEmpty()) {
            return "It may stand for %s: name the state, by code or name; \"detente actors\" says why."
                    .formatted(described(meant));
        }
        var names = new TreeSet<String>();
        actors.values().forEach(actor -> names.add(actor.name()));
        var closest = Spelling.closest(typed, names, 3).stream()
                .map(name -> described(List.of(get(name).code())))
                .toList();
        return closest.isEmpty()
                ? "\"detente actors\" lists them."
                : "Maybe you meant %s.".formatted(String.join(", ", closest));
    }

    private Actor actor(String code) {
        var actor = actors.get(code);
        if (actor == null) {
            throw new IllegalStateException("The tables name an actor that they do not have: " + code);
        }
        return actor;
    }

    private String described(List<String> codes) {
        return String.join(
                " or ",
                codes.stream()
                        .map(code -> actor(code).name() + " (" + code + ")")
                        .toList());
    }

    /** What several actors share a phrase, such as Korea; empty when it is not declared ambiguous. */
    public List<String> choices(String phrase) {
        return ambiguous.getOrDefault(key(phrase), List.of());
    }

    /**
     * Phrases that look like an actor, or hold the name of one, and mean something else, as they are written: New Mexico,
     * French fries; each with the code of the actor whose part or affair it is, or empty.
     */
    public Map<String, String> notActors() {
        return NotActors.BY_PHRASE;
    }

    /** Every phrase that stands for an actor: names, adjectives, capitals, bodies, people. */
    public List<Alias> aliases() {
        var all = new ArrayList<Alias>(own);
        all.addAll(Aliases.ofActors(states, organisations, actors()));
        all.addAll(People.BODIES);
        all.addAll(People.PEOPLE);
        all.addAll(People.PLACES);
        return all;
    }

    /** Phrases that several actors share, such as Korea, each with those it may mean, the likelier first. */
    Map<String, List<String>> ambiguousPhrases() {
        var phrases = new LinkedHashMap<String, List<String>>();
        for (var row : Table.ofResource(Directory.class, "ambiguous.tsv").rows()) {
            phrases.put(row.get("phrase"), row.list("actors"));
        }
        return phrases;
    }

    /** Finds the phrases of this directory in running text; building it reads every table. */
    public NameFinder finder() {
        return new NameFinder(this);
    }

    /** Traces a phrase of the news to an actor on a day, and says why. */
    public Resolution resolve(String phrase, LocalDate on) {
        return new Resolver(this, aliasIndex()).resolve(phrase, on);
    }

    private Map<String, List<Alias>> aliasIndex() {
        var index = new HashMap<String, List<Alias>>();
        aliases()
                .forEach(alias -> index.computeIfAbsent(key(alias.phrase()), key -> new ArrayList<>(1))
                        .add(alias));
        return index;
    }

    /** Phrases are compared without case, accents, a leading article and the endings of possessives. */
    public static String key(String phrase) {
        var plainText = Normalizer.normalize(phrase, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plainText
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceFirst("^the ", "")
                .replaceAll("'s\\b", "");
    }

    /** The table of phrases that are no actors, read when a phrase has to be traced. */
    private static final class NotActors {
        private static final Map<String, String> BY_PHRASE =
                Table.ofResource(Directory.class, "not-actors.tsv").rows().stream()
                        .collect(Collectors.toUnmodifiableMap(row -> row.get("phrase"), row -> row.get("actor")));
        private static final Map<String, String> BY_KEY = BY_PHRASE.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(entry -> key(entry.getKey()), Map.Entry::getValue));
    }

    /** Whose part or affair a phrase is that only looks like an actor; empty text: nobody's; absent: it is no such phrase. */
    Optional<String> notActor(String phrase) {
        return Optional.ofNullable(NotActors.BY_KEY.get(key(phrase)));
    }

    /** Large tables, read when a phrase has to be traced. */
    private static final class People {
        private static final List<Alias> BODIES = Aliases.ofBodies(Table.ofResource(Directory.class, "bodies.tsv"));
        private static final List<Alias> PLACES = Aliases.ofPlaces(Table.ofResource(Directory.class, "places.tsv"));
        private static final List<Alias> PEOPLE = Aliases.ofPeople(Table.ofResource(Directory.class, "leaders.tsv"));
    }
}
