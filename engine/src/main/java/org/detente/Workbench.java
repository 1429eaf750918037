package org.detente;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.actor.Directory;
import org.detente.actor.Pair;
import org.detente.archive.SourceSummary;
import org.detente.base.DayRange;
import org.detente.base.Problem;
import org.detente.brief.Brief;
import org.detente.brief.BriefMaker;
import org.detente.brief.BriefPage;
import org.detente.brief.Page;
import org.detente.coding.CodedArticle;
import org.detente.event.Act;
import org.detente.event.ActMerger;
import org.detente.event.CodedEvent;
import org.detente.event.PairRecord;
import org.detente.ledger.Ledger;
import org.detente.ledger.Measure;
import org.detente.news.ReadArticle;
import org.detente.store.ActCount;
import org.detente.store.CountQuery;
import org.detente.store.EventQuery;
import org.detente.store.EventStore;
import org.detente.tension.TensionIndex;
import org.detente.tension.TensionSettings;

/**
 * Answers questions about pairs from the stores it is given: what the command line, and every other door, calls.
 *
 * <p>Built once, immutable; as thread-safe as its stores.
 */
public final class Workbench {
    /** Days of acts with third states that are read beside those of a pair. */
    private static final int RELATED_DAYS = 400;

    private final List<EventStore> stores;
    private final Directory directory;
    private final TensionSettings settings;

    /** @param stores read in this order; not closed by the workbench */
    public Workbench(List<EventStore> stores, Directory directory, TensionSettings settings) {
        this.stores = List.copyOf(stores);
        this.directory = directory;
        this.settings = settings;
    }

    /** @throws Problem if a name is unknown or ambiguous, or both are the same */
    public Pair pair(String first, String second) {
        return Pair.of(directory.get(first).code(), directory.get(second).code());
    }

    /**
     * One side of a pair, by its name.
     *
     * @throws Problem if it is neither of the two
     */
    public String side(Pair pair, String name) {
        var code = directory.get(name).code();
        if (!code.equals(pair.first()) && !code.equals(pair.second())) {
            throw Problem.usage(
                    "%s is not one of the pair %s. Choose %s or %s.", name, pair, pair.first(), pair.second());
        }
        return code;
    }

    /**
     * What is known of a pair at the end of a day.
     *
     * @param asOf the day; empty for the last one that the record of the pair reaches
     * @throws Problem if nothing is known of the pair, or nothing yet on that day
     */
    public PairRecord record(Pair pair, Optional<LocalDate> asOf) {
        var between = find(EventQuery.between(pair));
        if (between.isEmpty()) {
            throw Problem.data(
                    "No act between %s and %s is on record. \"detente pairs\" lists the pairs that are; \"detente import FILE\" adds acts.",
                    name(pair.first()), name(pair.second()));
        }
        var day = asOf.orElseGet(() -> dataTo(between, LocalDate.MAX));
        var first = between.stream()
                .map(CodedEvent::learned)
                .min(LocalDate::compareTo)
                .orElseThrow();
        if (first.isAfter(day)) {
            throw Problem.data(
                    "On %s nothing was on record yet between %s and %s: the record begins on %s. Choose a later --as-of.",
                    day, name(pair.first()), name(pair.second()), first);
        }
        var events = new ArrayList<>(between);
        var recently = new DayRange(day.minusDays(RELATED_DAYS), day);
        for (var code : List.of(pair.first(), pair.second())) {
            events.addAll(find(EventQuery.with(code).during(recently).knownOn(day)));
        }
        return PairRecord.of(pair, day, events, dataTo(between, day));
    }

    /** The findings about a pair; see {@link #record} for the day and the problems. */
    public Brief brief(Pair pair, Optional<LocalDate> asOf, int windowDays) {
        return new BriefMaker(new TensionIndex(settings), windowDays, this::name)
                .make(record(pair, asOf), asOf.isEmpty());
    }

    /** A brief put into words. */
    public Page page(Brief brief) {
        return BriefPage.of(brief, settings, this::name);
    }

    /** All measures between two states, as known on the day of the record. */
    public List<Measure> measures(PairRecord record) {
        return Ledger.of(record.acts()).measures();
    }

    /** Every pair on record, most acts first, then by name. */
    public List<PairSummary> pairs(Optional<LocalDate> asOf) {
        return actCounts(CountQuery.byPair(asOf.orElse(LocalDate.MAX))).stream()
                .map(count -> new PairSummary(
                        count.dyad().pair(), Math.toIntExact(count.acts()), count.first(), count.last()))
                .sorted(PairSummary.MOST_ACTS_FIRST)
                .toList();
    }

    /** What each source has on record, in the order of the stores. */
    public List<SourceSummary> sources() {
        return stores.stream()
                .flatMap(store -> SourceSummary.of(store).stream())
                .toList();
    }

    /** Counts acts over all stores; the last store counts, the reports of the others are handed to it. */
    public List<ActCount> actCounts(CountQuery query) {
        if (stores.isEmpty()) {
            return List.of();
        }
        var reports = query.of().during(new DayRange(LocalDate.MIN, LocalDate.MAX));
        var beside = stores.subList(0, stores.size() - 1).stream()
                .flatMap(store -> store.find(reports).stream())
                .toList();
        return stores.get(stores.size() - 1).actCounts(query, beside);
    }

    /**
     * What an article says, beside what is on record.
     *
     * @param asOf nothing learned later is used; empty for all
     */
    public ReadArticle read(CodedArticle coded, Optional<LocalDate> asOf) {
        var byPair = new HashMap<Set<String>, List<Act>>();
        return ReadArticle.of(
                coded,
                pair -> byPair.computeIfAbsent(
                        Set.of(pair.first(), pair.second()),
                        codes -> ActMerger.merge(find(EventQuery.between(pair).knownOn(asOf.orElse(LocalDate.MAX))))));
    }

    public TensionSettings settings() {
        return settings;
    }

    /** Name of a state or organisation for its code. */
    public String name(String code) {
        return directory.get(code).name();
    }

    private List<CodedEvent> find(EventQuery query) {
        return stores.stream()
                .flatMap(store -> store.find(query).stream())
                .sorted(CodedEvent.ORDER)
                .toList();
    }

    /**
     * How far the record of a pair reaches on a day. A source that is coded by machine watches all pairs, so that its last
     * day on any of them counts; a chronology made by hand vouches for no more than the acts that it lists.
     */
    private LocalDate dataTo(List<CodedEvent> between, LocalDate knownOn) {
        var watching = between.stream()
                .filter(event -> !event.evidence().grade().isCurated())
                .map(event -> event.evidence().origin().source())
                .collect(Collectors.toSet());
        var listed = between.stream()
                .filter(event -> !event.learned().isAfter(knownOn))
                .map(CodedEvent::day)
                .filter(day -> !day.isAfter(knownOn));
        var watched = stores.stream().map(store -> store.lastDay(watching, knownOn));
        return Stream.concat(listed, watched).max(LocalDate::compareTo).orElse(LocalDate.MIN);
    }
}
