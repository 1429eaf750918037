package org.detente.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

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
    private static final Comparator<CodedEvent> BY_PLACE =
            Comparator.comparing(event -> event.evidence().origin().toString());

    private ActMerger() {}

    /** Acts by day; within a day an act follows those it answers, else they stand by id. */
    public static List<Act> merge(Collection<CodedEvent> events) {
        var drafts = drafts(events);
        var actOfEvent = actOfEvent(drafts);
        var acts = new ArrayList<Act>(drafts.size());
        drafts.forEach(draft -> acts.add(draft.toAct(actOfEvent)));
        return inOrder(acts);
    }

    /** The reports of each act, the leading one first: what {@link #merge} makes acts of, in no order. */
    public static List<List<CodedEvent>> reports(Collection<CodedEvent> events) {
        return drafts(events).stream().map(Draft::inOrder).toList();
    }

    private static List<Draft> drafts(Collection<CodedEvent> events) {
        var open = new HashMap<MergeKey, List<Draft>>();
        var drafts = new ArrayList<Draft>();
        for (var event : distinct(events)) {
            var siblings = open.computeIfAbsent(MergeKey.of(event), key -> new ArrayList<>());
            // events come by day: what leads two days before this one takes no more
            if (!siblings.isEmpty() && siblings.get(0).daysFrom(event) > 1) {
                siblings.removeIf(draft -> draft.daysFrom(event) > 1);
            }
            Draft best = null;
            for (var draft : siblings) {
                if (draft.takes(event) && (best == null || draft.daysFrom(event) < best.daysFrom(event))) {
                    best = draft;
                }
            }
            if (best != null) {
                best.add(event);
            } else {
                var draft = new Draft(event);
                siblings.add(draft);
                drafts.add(draft);
            }
        }
        return drafts;
    }

    /** What can be part of an act, each once, in the order in which reports are merged. */
    private static List<CodedEvent> distinct(Collection<CodedEvent> events) {
        var first = new HashMap<String, CodedEvent>();
        var others = new HashMap<String, List<CodedEvent>>();
        var said = new ArrayList<CodedEvent>(events.size());
        for (var event : events) {
            if (!isAct(event)) {
                continue;
            }
            var earlier = first.putIfAbsent(event.id(), event);
            if (earlier == null) {
                said.add(event);
            } else if (!earlier.saysTheSameAs(event)) {
                var rest = others.computeIfAbsent(event.id(), id -> new ArrayList<>());
                if (rest.stream().noneMatch(event::saysTheSameAs)) {
                    rest.add(event);
                    said.add(event);
                }
            }
        }
        var order = CodedEvent.ORDER.thenComparing(BY_PLACE);
        said.sort(order);
        var distinct = new ArrayList<CodedEvent>(said.size());
        for (int i = 0; i < said.size(); i++) {
            if (i == 0 || order.compare(said.get(i - 1), said.get(i)) != 0) {
                distinct.add(said.get(i));
            }
        }
        return distinct;
    }

    private static boolean isAct(CodedEvent event) {
        var target = event.target();
        return event.stance().isOnRecord()
                && target != null
                && !target.code().equals(event.actor().code());
    }

    /** The act of each event; empty when no event answers another, so that nobody will ask. */
    private static Map<String, String> actOfEvent(List<Draft> drafts) {
        if (drafts.stream().noneMatch(Draft::answers)) {
            return Map.of();
        }
        var acts = new HashMap<String, String>();
        for (var draft : drafts) {
            draft.reports.forEach(report -> acts.put(report.id(), draft.lead().id()));
        }
        return acts;
    }

    /** By day and id; within a day each act is preceded by those that it answers. */
    public static List<Act> inOrder(Collection<Act> acts) {
        var inOrder = acts.stream().sorted(Act.ORDER).toList();
        if (inOrder.stream().allMatch(act -> act.detail().answers().isEmpty())) {
            return inOrder;
        }
        var byId = new HashMap<String, Act>();
        inOrder.forEach(act -> byId.put(act.id(), act));
        var told = new ArrayList<Act>(inOrder.size());
        var done = Collections.<Act>newSetFromMap(new IdentityHashMap<>());
        inOrder.forEach(act -> tell(act, byId, told, done, new HashSet<>()));
        return List.copyOf(told);
    }

    private static void tell(Act act, Map<String, Act> byId, List<Act> told, Set<Act> done, Set<String> telling) {
        if (!telling.add(act.id())) {
            return; // two that answer each other keep their order
        }
        act.detail().answers().stream()
                .map(byId::get)
                .filter(Objects::nonNull)
                .filter(cause -> cause.day().equals(act.day()))
                .forEach(cause -> tell(cause, byId, told, done, telling));
        if (done.add(act)) {
            told.add(act);
        }
    }
}
