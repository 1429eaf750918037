package org.detente;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.actor.Directory;
import org.detente.actor.Pair;
import org.detente.archive.SourceSummary;
import org.detente.base.CalendarUnit;
import org.detente.base.DayRange;
import org.detente.base.Problem;
import org.detente.brief.Brief;
import org.detente.brief.BriefMaker;
import org.detente.brief.BriefPage;
import org.detente.brief.Page;
import org.detente.coding.CodedArticle;
import org.detente.event.Act;
import org.detente.event.ActGroups;
import org.detente.event.ActMerger;
import org.detente.event.ActSeries;
import org.detente.event.CodedEvent;
import org.detente.event.EventFilter;
import org.detente.event.PairRecord;
import org.detente.ledger.Ledger;
import org.detente.ledger.Measure;
import org.detente.ledger.link.AnswerLinker;
import org.detente.ledger.link.AnswerModel;
import org.detente.ledger.link.Link;
import org.detente.ledger.mission.Missions;
import org.detente.ledger.mission.Places;
import org.detente.ledger.mission.WayBack;
import org.detente.news.ReadArticle;
import org.detente.store.ActCount;
import org.detente.store.CountQuery;
import org.detente.store.EventQuery;
import org.detente.store.EventStore;
import org.detente.store.Merged;
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

    /** Days that a series may reach over. */
    private static final int MOST_DAYS = 300 * 365;

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
     * A pair in one word, by the codes of its states: "USA-RUS".
     *
     * @return empty if these are no codes of two states
     */
    public Optional<Pair> pair(String text) {
        var codes = List.of(text.strip().toUpperCase(Locale.ROOT).split("-", -1));
        return codes.size() == 2
                        && codes.stream().allMatch(code -> directory.find(code).isPresent())
                ? Optional.of(Pair.of(codes.get(0), codes.get(1)))
                : Optional.empty();
    }

    /** @throws Problem if a name is unknown or ambiguous */
    public String code(String name) {
        return directory.get(name).code();
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
        return record(pair, asOf, Set.of());
    }

    /**
     * What some sources know of a pair at the end of a day: an act that others report, too, stands on their reports alone.
     *
     * @param asOf    as above
     * @param sources names of sources; empty for all
     * @throws Problem as above
     */
    public PairRecord record(Pair pair, Optional<LocalDate> asOf, Set<String> sources) {
        var reports = EventFilter.ofSources(sources);
        var between = find(EventQuery.between(pair).matching(reports));
        if (between.isEmpty() && !sources.isEmpty()) {
            throw Problem.data(
                    "%s has no act between %s and %s on record. Leave out --source to ask all.",
                    String.join(", ", new TreeSet<>(sources)), name(pair.first()), name(pair.second()));
        }
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
            events.addAll(
                    find(EventQuery.with(code).during(recently).knownOn(day).matching(reports)));
        }
        return PairRecord.of(pair, day, events, dataTo(between, day));
    }

    /**
     * Coded events that match, one by one; close the stream when done.
     *
     * @param order in which they come
     * @param most  no more than these
     */
    public Stream<CodedEvent> events(EventQuery query, EventQuery.Order order, long most) {
        var each =
                stores.stream().map(store -> store.stream(query, order, most)).toList();
        return Merged.of(each, order.comparator()).limit(most);
    }

    /**
     * Acts of every pair that the query asks for, pair by pair; close the stream when done. Acts are merged from the reports
     * known then, and asked for days, kind and issue afterwards: what an act is does not depend on the question.
     */
    public Stream<Act> acts(EventQuery query) {
        var reports = new EventQuery(
                query.among(),
                new DayRange(LocalDate.MIN, query.knownOn()),
                query.knownOn(),
                EventFilter.ofSources(query.filter().sources()));
        return ActGroups.merge(events(reports, EventQuery.Order.PAIR, Long.MAX_VALUE))
                .filter(act ->
                        query.days().contains(act.day()) && query.filter().matches(act));
    }

    /**
     * How many acts of a record fall into each stretch of the calendar.
     *
     * @param from   first day; empty for that of the first act on record
     * @param to     last day; empty for the day to which the record reaches
     * @param filter which acts are counted; its sources are those of the record
     * @throws Problem if no day lies between, or too many periods
     */
    public ActSeries series(
            PairRecord record,
            CalendarUnit unit,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            EventFilter filter) {
        var last = to.orElse(record.coverage().dataTo());
        var first = from.orElse(record.coverage().first());
        if (first.isAfter(last)) {
            throw Problem.data(
                    "The record of %s reaches from %s to %s: no day of it lies in what was asked for. Choose other days.",
                    record.pair(), record.coverage().first(), record.coverage().dataTo());
        }
        if (ChronoUnit.DAYS.between(first, last) > MOST_DAYS) {
            throw Problem.usage("From %s to %s are more than %d years. Choose fewer.", first, last, MOST_DAYS / 365);
        }
        var acts = record.acts().stream().filter(filter::matches).toList();
        return ActSeries.of(
                record.pair(),
                unit,
                new DayRange(first, last),
                filter.directions(record.pair()),
                acts,
                covered(record));
    }

    /**
     * Days on which the sources of a record have anything. A source that is coded by machine watches all pairs; a chronology
     * made by hand vouches for the acts that it lists, and for no day beside.
     */
    private NavigableSet<LocalDate> covered(PairRecord record) {
        var days = new TreeSet<LocalDate>();
        var watching = new TreeSet<String>();
        for (var act : record.acts()) {
            for (var evidence : act.evidence()) {
                if (evidence.grade().isCurated()) {
                    days.add(act.day());
                } else {
                    watching.add(evidence.origin().source());
                }
            }
        }
        stores.forEach(store -> days.addAll(store.days(watching, record.asOf())));
        return days;
    }

    /** Names of the sources in the stores. */
    public SortedSet<String> sources() {
        return stores.stream()
                .flatMap(store -> store.sources().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Issues that events in the stores are about. */
    public SortedSet<String> issues() {
        return stores.stream().flatMap(store -> store.issues().stream()).collect(Collectors.toCollection(TreeSet::new));
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

    /** The diplomatic missions of the two states in each other on the day of the record. */
    public Missions missions(PairRecord record) {
        return Missions.of(record.pair(), record.acts(), record.asOf(), new Places(directory));
    }

    /**
     * What would have to be undone for the missions to be again as on an earlier day.
     *
     * @throws Problem if that day is later than that of the record
     */
    public WayBack wayBack(PairRecord record, LocalDate target) {
        if (target.isAfter(record.asOf())) {
            throw Problem.usage(
                    "--way-back-to %s is later than the day of the missions, %s. Choose an earlier day.",
                    target, record.asOf());
        }
        return WayBack.of(record.acts(), target, record.asOf());
    }

    /**
     * What answered what between two states, stated and inferred, by day of the answer; acts with third states that are on the record
     * may be what is answered.
     */
    public List<Link> links(PairRecord record) {
        var acts = new ArrayList<>(record.acts());
        acts.addAll(record.related());
        return new AnswerLinker(AnswerModel.withText())
                .links(acts).stream()
                        .filter(link -> link.answer().act().isBetween(record.pair()))
                        .toList();
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
    public List<SourceSummary> holdings() {
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
