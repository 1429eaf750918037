package org.detente.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.detente.actor.Dyad;
import org.detente.ontology.ActType;

/**
 * Turns reports into acts.
 *
 * <p>Two reports tell of the same act when direction and kind are the same (for symmetric acts the direction means
 * nothing), the days are the same or adjacent, and neither quantity nor issue contradicts. Two curated rows are two acts
 * by declaration, unless they have the same id, day, direction and action: then one is a copy of the other, whatever file
 * it came in, and two in the same words are one report. A report that is given twice changes nothing. The result
 * does not depend on the order of the input, but that of two such copies the first given is the one that is named.
 *
 * <p>Left out are reports without a recipient, with the actor as its own recipient, and those whose stance is not on
 * record. Cost: a sort, then linear but for days with very many acts of one kind.
 */
public final class ActMerger {
    private ActMerger() {}

    /** Acts by day; within a day an act follows those it answers, else they stand by id. */
    public static List<Act> merge(Collection<CodedEvent> events) {
        var distinct = new TreeMap<CodedEvent, CodedEvent>(CodedEvent.ORDER.thenComparing(
                event -> event.evidence().origin().toString()));
        var said = new HashSet<CodedEvent>();
        for (var event : events) {
            if (isAct(event) && said.add(event.withoutPlace())) {
                distinct.putIfAbsent(event, event);
            }
        }
        var open = new HashMap<String, List<Draft>>();
        var drafts = new ArrayList<Draft>();
        for (var event : distinct.keySet()) {
            var siblings = open.computeIfAbsent(key(event), key -> new ArrayList<>());
            var best = siblings.stream()
                    .filter(draft -> draft.takes(event))
                    .min(Comparator.comparingLong(draft -> draft.daysFrom(event.day())));
            best.ifPresentOrElse(draft -> draft.reports.add(event), () -> {
                var draft = new Draft(event);
                siblings.add(draft);
                drafts.add(draft);
            });
        }
        return finish(drafts);
    }

    private static boolean isAct(CodedEvent event) {
        return event.stance().isOnRecord()
                && event.recipient()
                        .filter(party -> !party.code().equals(event.actor().code()))
                        .isPresent();
    }

    /** Reports under different keys are never the same act. */
    private static String key(CodedEvent event) {
        var dyad = dyad(event);
        return (event.type().symmetric() ? dyad.pair().toString() : dyad.toString()) + " "
                + event.type().root();
    }

    private static Dyad dyad(CodedEvent event) {
        return new Dyad(event.actor().code(), event.recipient().orElseThrow().code());
    }

    private static List<Act> finish(List<Draft> drafts) {
        Map<String, String> actOfEvent = new HashMap<>();
        for (var draft : drafts) {
            draft.reports.forEach(
                    report -> actOfEvent.put(report.id(), draft.lead().id()));
        }
        return causesFirst(drafts.stream()
                .map(draft -> draft.toAct(actOfEvent))
                .sorted(Act.ORDER)
                .toList());
    }

    /** Within a day an act is told after what it answers: in the order given, each preceded by its causes of the same day. */
    private static List<Act> causesFirst(List<Act> inOrder) {
        var byId = new HashMap<String, Act>();
        inOrder.forEach(act -> byId.put(act.id(), act));
        var told = new LinkedHashSet<Act>();
        inOrder.forEach(act -> tell(act, byId, told, new HashSet<>()));
        return List.copyOf(told);
    }

    private static void tell(Act act, Map<String, Act> byId, Set<Act> told, Set<String> telling) {
        if (!telling.add(act.id())) {
            return; // two that answer each other keep their order
        }
        act.detail().answers().stream()
                .map(byId::get)
                .filter(Objects::nonNull)
                .filter(cause -> cause.day().equals(act.day()))
                .forEach(cause -> tell(cause, byId, told, telling));
        told.add(act);
    }

    /** An act in the making. */
    private static final class Draft {
        private final List<CodedEvent> reports = new ArrayList<>();

        Draft(CodedEvent first) {
            reports.add(first);
        }

        /** The curated report if there is one, else the first: it gives id, day and kind. */
        CodedEvent lead() {
            return reports.stream()
                    .filter(report -> report.evidence().grade().isCurated())
                    .findFirst()
                    .orElse(reports.get(0));
        }

        long daysFrom(LocalDate day) {
            return Math.abs(lead().day().toEpochDay() - day.toEpochDay());
        }

        boolean takes(CodedEvent event) {
            return (isCurated() && event.evidence().grade().isCurated())
                    ? isCopy(event)
                    : daysFrom(event.day()) <= 1
                            && isSameKind(lead().type(), event.type())
                            && reports.stream().allMatch(report -> agree(report.detail(), event.detail()));
        }

        /** Two curated rows under one key, the same id, day and action: one row in two files, perhaps revised. */
        private boolean isCopy(CodedEvent event) {
            var lead = lead();
            return lead.id().equals(event.id())
                    && lead.day().equals(event.day())
                    && lead.type().id().equals(event.type().id());
        }

        private boolean isCurated() {
            return lead().evidence().grade().isCurated();
        }

        /** The same action; or the same CAMEO root when one of the two is known no better than that. */
        private static boolean isSameKind(ActType a, ActType b) {
            return a.id().equals(b.id()) || (a.root().equals(b.root()) && (a.isBareCode() || b.isBareCode()));
        }

        private static boolean agree(Detail a, Detail b) {
            boolean sameIssue =
                    a.issue().isEmpty() || b.issue().isEmpty() || a.issue().equals(b.issue());
            boolean sameAmount = a.quantity().isEmpty()
                    || b.quantity().isEmpty()
                    || a.quantity().get().amount() == b.quantity().get().amount();
            return sameIssue && sameAmount;
        }

        Act toAct(Map<String, String> actOfEvent) {
            var lead = lead();
            var inOrder = new ArrayList<CodedEvent>();
            inOrder.add(lead);
            reports.stream().filter(report -> !report.equals(lead)).forEach(inOrder::add);
            var answers = new LinkedHashSet<String>();
            Quantity quantity = null;
            String issue = null;
            String speaker = null;
            String because = null;
            LocalDate ended = null;
            var learned = lead.learned();
            var stance = Stance.ALLEGED;
            for (var report : inOrder) {
                var detail = report.detail();
                quantity = quantity == null ? detail.howMany() : quantity;
                issue = issue == null ? detail.about() : issue;
                speaker = speaker == null ? detail.speaker() : speaker;
                because = because == null ? detail.because() : because;
                ended = ended == null ? detail.ended() : ended;
                learned = report.learned().isBefore(learned) ? report.learned() : learned;
                stance = report.stance() == Stance.ASSERTED ? Stance.ASSERTED : stance;
                detail.answers().forEach(id -> answers.add(actOfEvent.getOrDefault(id, id)));
            }
            answers.remove(lead.id());
            var detail = new Detail(quantity, issue, speaker, because, List.copyOf(answers), ended);
            var evidence = new LinkedHashMap<Object, Evidence>();
            for (var report : inOrder) {
                var told = report.evidence();
                evidence.putIfAbsent(told.grade().isCurated() ? List.of(told.text(), told.cites()) : report, told);
            }
            return new Act(
                    lead.id(),
                    lead.day(),
                    learned,
                    dyad(lead),
                    lead.type(),
                    stance,
                    detail,
                    List.copyOf(evidence.values()));
        }
    }
}
