package org.detente;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
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
import org.detente.correction.CorrectionEvaluation;
import org.detente.correction.Effect;
import org.detente.correction.Overlay;
import org.detente.event.Act;
import org.detente.event.ActGroups;
import org.detente.event.ActMerger;
import org.detente.event.ActSeries;
import org.detente.event.CodedEvent;
import org.detente.event.EventFilter;
import org.detente.event.PairRecord;
import org.detente.forecast.pair.History;
import org.detente.ledger.Ledger;
import org.detente.ledger.Measure;
import org.detente.ledger.balance.BalanceSheet;
import org.detente.ledger.link.Link;
import org.detente.ledger.link.PairLinks;
import org.detente.ledger.mission.Missions;
import org.detente.ledger.mission.Places;
import org.detente.ledger.mission.WayBack;
import org.detente.news.ReadArticle;
import org.detente.reciprocity.MirrorCheck;
import org.detente.reciprocity.RecordSeries;
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
    /** Days before the question in which acts with third states may be linked to those of a pair. */
    public static final int LINKED_DAYS = 400;

    /** Days that are read before those asked for, so that an act which began there is merged with its earlier reports. */
    private static final int RUN_UP_DAYS = 30;

    /** Years before the day of a forecast from which it learns. */
    public static final int LEARNED_YEARS = 12;

    /** Days that a series may reach over. */
    private static final int MOST_DAYS = 300 * 365;

    private final List<EventStore> stores;
    private final Directory directory;
    private final TensionSettings settings;
    private final Overlay overlay;
    private final Optional<LocalDate> correctionsAsOf;

    /** @param stores read in this order; not closed by the workbench */
    public Workbench(List<EventStore> stores, Directory directory, TensionSettings settings) {
        this(stores, directory, settings, Overlay.NONE, Optional.empty());
    }

    /**
     * @param stores          read in this order; not closed by the workbench
     * @param overlay         laid over what the stores say
     * @param correctionsAsOf corrections made later take no part; empty: those made after the day of the question take none
     */
    public Workbench(
            List<EventStore> stores,
            Directory directory,
            TensionSettings settings,
            Overlay overlay,
            Optional<LocalDate> correctionsAsOf) {
        this.stores = List.copyOf(stores);
        this.directory = directory;
        this.settings = settings;
        this.overlay = overlay;
        this.correctionsAsOf = correctionsAsOf;
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
        return record(pair, asOf, sources, 0);
    }

    /**
     * What is known of a pair at the end of a day, and of either of the two with third states beside.
     *
     * @param asOf       as above
     * @param besideDays days before the end for which every act with a third state is told; without, and before them, only those that
     *                   the record may state a link to, over {@value #LINKED_DAYS} days
     */
    public PairRecord recordBeside(Pair pair, Optional<LocalDate> asOf, int besideDays) {
        return record(pair, asOf, Set.of(), besideDays);
    }

    private PairRecord record(Pair pair, Optional<LocalDate> asOf, Set<String> sources, int besideDays) {
        var reports = EventFilter.ofSources(sources);
        var asked = new ArrayList<EventQuery>();
        asked.add(EventQuery.between(pair).matching(reports));
        var expected = asOf.orElseGet(this::lastWatched);
        asked.addAll(beside(pair, expected, besideDays, reports));
        var found = findAll(asked);
        var between = found.get(0);
        var corrections = corrections(asOf.orElse(LocalDate.MAX), sources);
        var both = Set.of(pair.first(), pair.second());
        var touched = corrections.pairs(both);
        var moved = touched.stream()
                .flatMap(states -> find(EventQuery.between(pair(states)).matching(reports)).stream())
                .toList();
        var listed = corrections.lastAdded(both, asOf.orElse(LocalDate.MAX)).orElse(LocalDate.MIN);
        boolean isMade = touched.contains(both) && !(moved.isEmpty() && listed.equals(LocalDate.MIN));
        boolean isBare = between.isEmpty() && !isMade;
        if (isBare && !sources.isEmpty()) {
            throw Problem.data(
                    "%s has no act between %s and %s on record. Leave out --source to ask all.",
                    String.join(", ", new TreeSet<>(sources)), name(pair.first()), name(pair.second()));
        }
        if (isBare) {
            throw Problem.data(
                    "No act between %s and %s is on record. \"detente pairs\" lists the pairs that are; \"detente import FILE\" adds acts.",
                    name(pair.first()), name(pair.second()));
        }
        var speaking = between.isEmpty() ? moved : between;
        var day = asOf.orElseGet(() -> later(dataTo(speaking, LocalDate.MAX), listed));
        var first = between.stream()
                .map(CodedEvent::learned)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
        if (first.isAfter(day) && listed.equals(LocalDate.MIN)) {
            throw Problem.data(
                    "On %s nothing was on record yet between %s and %s: the record begins on %s. Choose a later --as-of.",
                    day, name(pair.first()), name(pair.second()), first);
        }
        var events = new ArrayList<>(between);
        var withThirds =
                day.equals(expected) ? found.subList(1, found.size()) : findAll(beside(pair, day, besideDays, reports));
        withThirds.forEach(events::addAll);
        events.addAll(moved);
        return PairRecord.of(
                pair,
                day,
                events,
                later(dataTo(speaking, day), listed),
                acts -> corrections.isEmpty()
                        ? acts
                        : corrections.apply(acts, day).acts().stream()
                                .filter(act -> act.isBetween(pair)
                                        || recently(day, besideDays).contains(act.day()))
                                .toList());
    }

    /** The last day of any source: mostly that to which the record of a pair reaches, so that all can be asked at once. */
    private LocalDate lastWatched() {
        return stores.stream()
                .map(store -> store.lastDay(store.sources(), LocalDate.MAX))
                .filter(day -> day.isAfter(LocalDate.MIN))
                .max(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
    }

    /** What asks for the events of either of the two, those with each other among them. */
    private static List<EventQuery> beside(Pair pair, LocalDate day, int besideDays, EventFilter reports) {
        var allFrom = besideDays == 0 ? LocalDate.MAX : day.minusDays(besideDays + RUN_UP_DAYS);
        return Stream.of(pair.first(), pair.second())
                .map(code -> EventQuery.with(code)
                        .during(recently(day, besideDays))
                        .knownOn(day)
                        .matching(reports)
                        .allFrom(allFrom))
                .toList();
    }

    private static DayRange recently(LocalDate day, int besideDays) {
        return new DayRange(day.minusDays(Math.max(LINKED_DAYS, besideDays)), day);
    }

    /** What analysts corrected, as far as it takes part in a question. */
    private Overlay corrections(LocalDate knownOn, Set<String> sources) {
        var made = overlay.madeBy(correctionsAsOf.orElse(knownOn));
        return sources.isEmpty() || sources.contains(Overlay.SOURCE) ? made : made.withoutAdded();
    }

    /** How many corrections take no part in what was known on a day, because they were made later. */
    public int laterCorrections(LocalDate knownOn) {
        return overlay.corrections().size()
                - overlay.madeBy(correctionsAsOf.orElse(knownOn)).corrections().size();
    }

    /** What becomes of each correction on the whole record, in the order of the file. */
    public List<Effect> effects() {
        var touched = overlay.pairs(Set.of());
        return overlay.apply(uncorrected(touched, EventQuery.all())).effects();
    }

    /** How good coder and linker are by what analysts looked at; see {@link CorrectionEvaluation}. */
    public CorrectionEvaluation evaluation() {
        var touched = overlay.pairs(Set.of());
        var plain = new Workbench(stores, directory, settings);
        var links = touched.stream()
                .map(Workbench::pair)
                .filter(pair -> !find(EventQuery.between(pair)).isEmpty())
                .flatMap(pair -> plain.links(plain.recordBeside(pair, Optional.empty(), LINKED_DAYS)).stream())
                .toList();
        return CorrectionEvaluation.of(overlay, uncorrected(touched, EventQuery.all()), links);
    }

    /** Acts between two states as the sources tell them, whatever was corrected. */
    private List<Act> uncorrected(Set<Set<String>> pairs, EventQuery query) {
        return pairs.stream()
                .flatMap(states -> ActMerger.merge(find(EventQuery.between(pair(states))
                                .during(query.days())
                                .knownOn(query.knownOn())
                                .matching(query.filter())))
                        .stream())
                .toList();
    }

    /** Corrected acts of the pairs that corrections are about. */
    private Map<Set<String>, List<Act>> corrected(Overlay corrections, Set<Set<String>> touched, EventQuery query) {
        var byPair =
                new TreeMap<Set<String>, List<Act>>(Comparator.comparing(states -> new TreeSet<>(states).toString()));
        corrections.apply(uncorrected(touched, query), query.knownOn()).acts().stream()
                .filter(act -> !act.day().isAfter(query.knownOn()))
                .forEach(act -> byPair.computeIfAbsent(
                                Set.of(act.dyad().actor(), act.dyad().recipient()), states -> new ArrayList<>())
                        .add(act));
        return byPair;
    }

    private static Pair pair(Set<String> states) {
        var codes = List.copyOf(new TreeSet<>(states));
        return Pair.of(codes.get(0), codes.get(1));
    }

    private static LocalDate later(LocalDate day, LocalDate other) {
        return day.isAfter(other) ? day : other;
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
                EventFilter.ofSources(query.filter().sources()),
                query.allFrom());
        var corrections = corrections(query.knownOn(), query.filter().sources());
        var touched = corrections.pairs(query.among());
        var corrected = corrected(corrections, touched, reports);
        var told = ActGroups.merge(
                events(reports, EventQuery.Order.PAIR, Long.MAX_VALUE),
                (states, acts) -> touched.contains(states)
                        ? Optional.ofNullable(corrected.remove(states)).orElse(List.of())
                        : acts);
        // Pairs that no source has, but for what an analyst added or moved there.
        var others = Stream.of(corrected)
                .flatMap(left -> left.entrySet().stream()
                        .filter(entry -> isAmong(query.among(), entry.getKey()))
                        .flatMap(entry -> entry.getValue().stream()));
        return Stream.concat(told, others)
                .filter(act ->
                        query.days().contains(act.day()) && query.filter().matches(act));
    }

    private static boolean isAmong(Set<String> asked, Set<String> states) {
        return states.containsAll(asked);
    }

    /**
     * Acts of an id, as corrected; several when sources use one id for acts of different states.
     *
     * @param pair the two states, or empty for everybody; on a large record much faster when given
     */
    public List<Act> actsOf(String id, Optional<Pair> pair) {
        try (var acts = acts(pair.map(EventQuery::between).orElseGet(EventQuery::all))) {
            return acts.filter(act -> act.id().equals(id)).toList();
        }
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
        var days = days(record, from, to);
        var acts = record.acts().stream().filter(filter::matches).toList();
        return ActSeries.of(record.pair(), unit, days, filter.directions(record.pair()), acts, covered(record));
    }

    /** The days that a series of a record is about. */
    private static DayRange days(PairRecord record, Optional<LocalDate> from, Optional<LocalDate> to) {
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
        return new DayRange(first, last);
    }

    /**
     * Makes series of a record by period, for the analyses of reciprocity.
     *
     * @param unit          of a period
     * @param from          first day; empty for that of the first act on record
     * @param to            last day; empty for the day to which the record reaches, which it never exceeds
     * @param silenceIsCalm whether a period in which no source watches counts as one without an act; a chronology made by hand
     *                      watches nothing, it lists
     * @throws Problem if no day lies between, or too many
     */
    public RecordSeries sides(
            PairRecord record,
            CalendarUnit unit,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            boolean silenceIsCalm) {
        var reach = record.coverage().dataTo();
        var last = to.filter(day -> day.isBefore(reach)).orElse(reach);
        return new RecordSeries(
                unit, days(record, from, Optional.of(last)), watched(record), silenceIsCalm, settings.scale());
    }

    /**
     * How far the likeness of two directions is that of rows written twice.
     *
     * @param asOf nothing learned later is used; empty for all
     * @throws Problem if nothing is on record between the two
     */
    public MirrorCheck mirrors(Pair pair, CalendarUnit unit, Optional<LocalDate> asOf) {
        var day = asOf.orElse(LocalDate.MAX);
        var events = find(EventQuery.between(pair).knownOn(day));
        if (events.isEmpty()) {
            throw Problem.data(
                    "No act between %s and %s is on record. \"detente pairs\" lists the pairs that are; \"detente import FILE\" adds acts.",
                    name(pair.first()), name(pair.second()));
        }
        return MirrorCheck.of(pair, unit, events);
    }

    /**
     * Days on which the sources of a record have anything. A source that is coded by machine watches all pairs; a chronology
     * made by hand vouches for the acts that it lists, and for no day beside.
     */
    private NavigableSet<LocalDate> covered(PairRecord record) {
        var days = watched(record);
        record.acts().stream()
                .filter(act -> act.evidence().stream()
                        .anyMatch(evidence -> evidence.grade().isCurated()))
                .forEach(act -> days.add(act.day()));
        return days;
    }

    /** The days of those sources of a record that watch all pairs: on these, silence means something. */
    private NavigableSet<LocalDate> watched(PairRecord record) {
        var watching = record.acts().stream()
                .flatMap(act -> act.evidence().stream())
                .filter(evidence -> !evidence.grade().isCurated())
                .map(evidence -> evidence.origin().source())
                .collect(Collectors.toSet());
        return stores.stream()
                .flatMap(store -> store.days(watching, record.asOf()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names of the sources in the stores. */
    public SortedSet<String> sources() {
        return Stream.concat(
                        stores.stream().flatMap(store -> store.sources().stream()),
                        overlay.adds() ? Stream.of(Overlay.SOURCE) : Stream.empty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Issues that events in the stores are about. */
    public SortedSet<String> issues() {
        return stores.stream().flatMap(store -> store.issues().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The findings about a pair; see {@link #record} for the day and the problems. */
    public Brief brief(Pair pair, Optional<LocalDate> asOf, int windowDays) {
        return new BriefMaker(new TensionIndex(settings), windowDays, this::name)
                .make(recordBeside(pair, asOf, windowDays), asOf.isEmpty());
    }

    /** A brief put into words. */
    public Page page(Brief brief) {
        return BriefPage.of(brief, settings, this::name);
    }

    /** All measures between two states, as known on the day of the record. */
    public List<Measure> measures(PairRecord record) {
        return Ledger.of(record.acts()).measures();
    }

    /** The measure, by all that is on record, that an act began or carries on. */
    public Optional<Measure> measureOf(Act act) {
        return measures(record(act.dyad().pair(), Optional.empty())).stream()
                .filter(measure -> measure.act().id().equals(act.id())
                        || measure.steps().stream().anyMatch(step -> step.id().equals(act.id())))
                .findFirst();
    }

    /**
     * What forecasts learn from: acts of all pairs that were known at the end of a day, of the last {@value #LEARNED_YEARS} years.
     *
     * @throws Problem if nothing was on record
     */
    public History history(LocalDate asOf) {
        var days = new DayRange(asOf.minusYears(LEARNED_YEARS), asOf);
        try (var acts = acts(EventQuery.all().during(days).knownOn(asOf))) {
            var history = History.ofActs(acts.toList(), asOf);
            if (history.size() == 0) {
                throw Problem.data(
                        "On %s nothing is on record of the %d years before: there is nothing to learn from. Choose another --as-of, or add "
                                + "acts with \"detente import FILE\".",
                        asOf, LEARNED_YEARS);
            }
            return history;
        }
    }

    /** Last day of any act on record, or empty. */
    public Optional<LocalDate> lastDay() {
        return pairs(Optional.empty()).stream().map(PairSummary::last).max(LocalDate::compareTo);
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
        return PairLinks.of(record, LocalDate.MIN);
    }

    /**
     * What each of two states did to the other and what came of it, the first state first.
     *
     * @param record     with what the two did to third states beside, which may be what is answered
     * @param recentDays days that count as recent, at least 1
     */
    public List<BalanceSheet> balance(PairRecord record, int recentDays) {
        var ledger = Ledger.of(record.acts());
        var links = links(record);
        var since = record.asOf().minusDays(recentDays);
        return record.pair().directions().stream()
                .map(dyad -> BalanceSheet.of(dyad, record, ledger, links, since))
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

    /**
     * Counts acts over all stores, as corrected; the last store counts, the reports of the others are handed to it. Pairs that a
     * correction is about are merged and counted in Java, which is right for few of them.
     */
    public List<ActCount> actCounts(CountQuery query) {
        if (stores.isEmpty()) {
            return List.of();
        }
        var reports = query.of().during(new DayRange(LocalDate.MIN, LocalDate.MAX));
        var beside = stores.subList(0, stores.size() - 1).stream()
                .flatMap(store -> store.find(reports).stream())
                .toList();
        var told = stores.get(stores.size() - 1).actCounts(query, beside);
        var asked = query.of();
        var touched = corrections(asked.knownOn(), asked.filter().sources()).pairs(Set.of());
        if (touched.isEmpty()) {
            return told;
        }
        var counts = new ArrayList<>(told);
        counts.removeIf(count ->
                touched.contains(Set.of(count.dyad().actor(), count.dyad().recipient())));
        for (var states : touched) {
            if (isAmong(asked.among(), states)) {
                var between = EventQuery.between(pair(states))
                        .during(asked.days())
                        .knownOn(asked.knownOn())
                        .matching(asked.filter());
                try (var acts = acts(between)) {
                    counts.addAll(ActCount.of(acts, query));
                }
            }
        }
        counts.sort(ActCount.ORDER);
        return List.copyOf(counts);
    }

    /** Goes through the acts of all pairs as the sources tell them; see {@link EventStore#bareActs}. Gives all other acts. */
    public List<Act> bareActs(LocalDate knownOn, EventStore.BareActs each) {
        if (stores.isEmpty()) {
            return List.of();
        }
        var known = EventQuery.all().knownOn(knownOn).during(new DayRange(LocalDate.MIN, knownOn));
        var beside = stores.subList(0, stores.size() - 1).stream()
                .flatMap(store -> store.find(known).stream())
                .toList();
        return ActMerger.merge(stores.get(stores.size() - 1).bareActs(knownOn, beside, each).stream()
                .map(event -> event.asKnownOn(knownOn))
                .toList());
    }

    /** Days from the first to the last on which any store has anything; empty when none has. */
    public Optional<DayRange> days() {
        var holdings =
                stores.stream().flatMap(store -> store.holdings().stream()).toList();
        return holdings.isEmpty()
                ? Optional.empty()
                : Optional.of(new DayRange(
                        holdings.stream()
                                .map(EventStore.Holding::first)
                                .min(LocalDate::compareTo)
                                .orElseThrow(),
                        holdings.stream()
                                .map(EventStore.Holding::last)
                                .max(LocalDate::compareTo)
                                .orElseThrow()));
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
                pair -> byPair.computeIfAbsent(Set.of(pair.first(), pair.second()), codes -> {
                    try (var acts = acts(EventQuery.between(pair).knownOn(asOf.orElse(LocalDate.MAX)))) {
                        return acts.toList();
                    }
                }));
    }

    public TensionSettings settings() {
        return settings;
    }

    /** Name of a state or organisation for its code. */
    public String name(String code) {
        return directory.get(code).name();
    }

    /** Asks several at once: most of a question to a large store is waiting for it. */
    private List<List<CodedEvent>> findAll(List<EventQuery> queries) {
        return queries.parallelStream().map(this::find).toList();
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
