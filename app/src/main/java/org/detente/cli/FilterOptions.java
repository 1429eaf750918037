package org.detente.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.detente.Workbench;
import org.detente.actor.Pair;
import org.detente.base.DayRange;
import org.detente.base.Problem;
import org.detente.base.Spelling;
import org.detente.event.EventFilter;
import org.detente.event.Stance;
import org.detente.ontology.ActType;
import org.detente.ontology.ActTypeFilter;
import org.detente.ontology.Ontology;
import org.detente.ontology.PloverType;
import org.detente.ontology.QuadClass;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which events or acts are asked for. Of several values of one option any may fit; every option must be met. */
final class FilterOptions {
    @Option(names = "--from", paramLabel = "DAY", description = "First day.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "Last day.")
    private @Nullable LocalDate to;

    @Option(names = "--actor", paramLabel = "STATE", split = ",", description = "Only what these states do.")
    private List<String> actors = new ArrayList<>();

    @Option(
            names = "--recipient",
            paramLabel = "STATE",
            split = ",",
            description = "Only what is done to these states.")
    private List<String> recipients = new ArrayList<>();

    @Option(
            names = "--direction",
            paramLabel = "A>B",
            description =
                    "Only what A does to B, written 'USA>RUS' in quotes or USA:RUS; what both do at once is part of it (default: both).")
    private String direction = "both";

    @Option(
            names = "--action",
            paramLabel = "ACTION",
            split = ",",
            description = "Only these actions, or CAMEO codes with what hangs under them (see: detente ontology).")
    private List<String> actions = new ArrayList<>();

    @Option(
            names = "--plover",
            paramLabel = "TYPE",
            split = ",",
            description = "Only these PLOVER types, such as SANCTION.")
    private List<String> plover = new ArrayList<>();

    @Option(
            names = "--quad",
            paramLabel = "CLASS",
            split = ",",
            description =
                    "Only these quad classes: verbal_cooperation, material_cooperation, verbal_conflict, material_conflict.")
    private List<String> quads = new ArrayList<>();

    @Option(
            names = "--family",
            paramLabel = "FAMILY",
            split = ",",
            description = "Only these families of actions, such as expulsion (see: detente ontology --json).")
    private List<String> families = new ArrayList<>();

    @Option(names = "--source", paramLabel = "NAME", split = ",", description = "Only what these sources report.")
    private List<String> sources = new ArrayList<>();

    @Option(
            names = "--issue",
            paramLabel = "ISSUE",
            split = ",",
            description = "Only what is about these, such as cyber.")
    private List<String> issues = new ArrayList<>();

    @Option(
            names = "--stance",
            paramLabel = "STANCE",
            split = ",",
            description =
                    "Only what is put like this: asserted, alleged, threatened, demanded, denied, negated, conditional, normative.")
    private List<String> stances = new ArrayList<>();

    Optional<LocalDate> from() {
        return Optional.ofNullable(from);
    }

    Optional<LocalDate> to() {
        return Optional.ofNullable(to);
    }

    boolean hasStances() {
        return !stances.isEmpty();
    }

    /** @throws Problem if no day lies between */
    DayRange days() {
        if (from != null && to != null && from.isAfter(to)) {
            throw Problem.usage("--from %s is later than --to %s: no day lies between. Swap them.", from, to);
        }
        return new DayRange(from().orElse(LocalDate.MIN), to().orElse(LocalDate.MAX));
    }

    /**
     * What else is asked.
     *
     * @param pairs of which the actors and recipients must be sides, when it is one
     * @throws Problem if a word is unknown; the message names the closest
     */
    EventFilter filter(Workbench workbench, List<Pair> pairs) {
        var by = new HashSet<>(sides(actors, workbench, pairs));
        var towards = new HashSet<>(sides(recipients, workbench, pairs));
        if (!direction.equalsIgnoreCase("both")) {
            var sides = List.of(direction.split("[>:]", -1));
            if (sides.size() != 2) {
                throw Problem.usage(
                        "\"%s\" is no direction. Write 'USA>RUS' in quotes, for the shell takes > for itself, or USA:RUS.",
                        direction);
            }
            by.addAll(sides(sides.subList(0, 1), workbench, pairs));
            towards.addAll(sides(sides.subList(1, 2), workbench, pairs));
        }
        return new EventFilter(by, towards, types(), sources(workbench), issues(workbench), stances());
    }

    private static List<String> sides(List<String> names, Workbench workbench, List<Pair> pairs) {
        return names.stream()
                .map(name -> pairs.size() == 1 ? workbench.side(pairs.get(0), name) : workbench.code(name))
                .toList();
    }

    private ActTypeFilter types() {
        var ontology = Ontology.standard();
        var known = ontology.actions().stream().map(ActType::family).collect(Collectors.toCollection(TreeSet::new));
        return new ActTypeFilter(
                actions.stream().map(name -> ontology.get(name).id()).collect(Collectors.toSet()),
                plover.stream()
                        .map(name -> PloverType.find(name)
                                .orElseThrow(() -> unknown("PLOVER type", name, names(PloverType.values()))))
                        .collect(Collectors.toSet()),
                words(quads, QuadClass.values(), "quad class"),
                families.stream()
                        .map(name -> one(name, known, "family of actions"))
                        .collect(Collectors.toSet()));
    }

    private Set<Stance> stances() {
        return words(stances, Stance.values(), "stance");
    }

    private Set<String> sources(Workbench workbench) {
        var known = sources.isEmpty() ? new TreeSet<String>() : workbench.sources();
        return sources.stream()
                .map(name -> one(name, known, "source on record"))
                .collect(Collectors.toSet());
    }

    private Set<String> issues(Workbench workbench) {
        var known = issues.isEmpty() ? new TreeSet<String>() : workbench.issues();
        return issues.stream().map(name -> one(name, known, "issue on record")).collect(Collectors.toSet());
    }

    /** Names of an enum, however they are written: "material conflict", "MATERIAL-CONFLICT". */
    private static <E extends Enum<E>> Set<E> words(List<String> typed, E[] values, String what) {
        return typed.stream()
                .map(word -> Arrays.stream(values)
                        .filter(value ->
                                value.name().equalsIgnoreCase(word.strip().replaceAll("[ -]", "_")))
                        .findFirst()
                        .orElseThrow(() -> unknown(what, word, names(values))))
                .collect(Collectors.toSet());
    }

    private static String one(String typed, SortedSet<String> known, String what) {
        if (!known.contains(typed)) {
            throw unknown(what, typed, known);
        }
        return typed;
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Problem unknown(String what, String typed, Collection<String> known) {
        var closest = Spelling.closest(typed, known, 3);
        return Problem.usage(
                "There is no %s \"%s\".%s",
                what,
                typed,
                closest.isEmpty()
                        ? known.isEmpty() ? "" : " There are: " + String.join(", ", known) + "."
                        : " Closest: " + String.join(", ", closest) + ".");
    }
}
