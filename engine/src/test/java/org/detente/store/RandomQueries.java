package org.detente.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.detente.actor.Pair;
import org.detente.base.DayRange;
import org.detente.event.CodedEvent;
import org.detente.event.Detail;
import org.detente.event.EventFilter;
import org.detente.event.Evidence;
import org.detente.event.Origin;
import org.detente.event.Party;
import org.detente.event.RandomEvents;
import org.detente.event.Stance;
import org.detente.ontology.ActType;
import org.detente.ontology.ActTypeFilter;
import org.detente.ontology.Ontology;
import org.detente.ontology.PloverType;
import org.detente.ontology.QuadClass;

/** Seeded random queries, and random events of every stance, some without a recipient, to put them to. */
final class RandomQueries {
    private static final List<String> STATES = List.of("ALP", "BOR", "COR", "NOBODY");
    private static final List<String> SOURCES = List.of("wire", "gazette", "post");
    private static final List<String> ISSUES = List.of("cyber", "trade", "election");
    private static final List<String> ACTIONS =
            List.of("expel_diplomats", "talks", "sign_agreement", "16", "161", "1663", "04", "nothing");

    private final Random random;

    RandomQueries(long seed) {
        this.random = new Random(seed);
    }

    List<CodedEvent> events(int number) {
        var codes = Ontology.standard().cameo();
        var events = new ArrayList<CodedEvent>();
        for (var event : RandomEvents.of(random.nextLong(), number)) {
            var detail = event.detail();
            var evidence = event.evidence();
            var type = random.nextInt(4) == 0
                    ? Ontology.standard().get(one(codes).code())
                    : random.nextInt(8) == 0 ? event.type().underCode(one(codes)) : event.type();
            events.add(new CodedEvent(
                    event.id(),
                    event.day(),
                    event.learned(),
                    event.actor(),
                    random.nextInt(6) == 0
                            ? null
                            : random.nextInt(20) == 0
                                    ? event.actor()
                                    : event.recipient().orElse(Party.of("ALP")),
                    type,
                    one(List.of(Stance.values())),
                    new Detail(
                            detail.howMany(),
                            random.nextInt(3) == 0 ? null : one(ISSUES),
                            null,
                            null,
                            detail.answers(),
                            detail.ended()),
                    new Evidence(
                            Origin.ofLine(
                                    one(SOURCES),
                                    evidence.origin().document(),
                                    evidence.origin().line()),
                            evidence.text(),
                            "",
                            event.day(),
                            evidence.grade())));
        }
        return events;
    }

    EventQuery next() {
        var query = switch (random.nextInt(3)) {
            case 0 -> EventQuery.all();
            case 1 -> EventQuery.with(one(STATES));
            default -> EventQuery.between(Pair.of("ALP", one(List.of("BOR", "COR"))));
        };
        var types = new ActTypeFilter(
                some(ACTIONS),
                some(List.of(PloverType.values())),
                some(List.of(QuadClass.values())),
                some(Ontology.standard().actions().stream()
                        .map(ActType::family)
                        .limit(60)
                        .toList()));
        query = query.matching(new EventFilter(
                some(STATES), some(STATES), types, some(SOURCES), some(ISSUES), some(List.of(Stance.values()))));
        if (random.nextInt(5) == 0) {
            query = query.allFrom(LocalDate.of(2020, 1, 1).plusDays(random.nextInt(200)));
        }
        if (random.nextBoolean()) {
            var first = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(200));
            query = query.during(new DayRange(first, first.plusDays(random.nextInt(200))));
        }
        return random.nextBoolean()
                ? query
                : query.knownOn(LocalDate.of(2020, 3, 1).plusDays(random.nextInt(120)));
    }

    /** Mostly nothing, so that most queries find something. */
    private <T> Set<T> some(List<T> choice) {
        var chosen = new HashSet<T>();
        if (random.nextInt(4) == 0) {
            for (var one : choice) {
                if (random.nextInt(3) > 0) {
                    chosen.add(one);
                }
            }
        }
        return chosen;
    }

    private <T> T one(List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }
}
