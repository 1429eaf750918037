package org.detente.correction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.detente.actor.Dyad;
import org.detente.correction.Effect.Outcome;
import org.detente.event.Act;
import org.detente.event.ActMerger;
import org.detente.event.Detail;
import org.detente.event.Evidence;
import org.detente.event.Origin;
import org.detente.event.Remark;
import org.jspecify.annotations.Nullable;

/** One laying of an overlay over acts. */
final class Application {
    /** An act as it stands after the corrections so far, and as it was before them. */
    private record Entry(Act before, Act now) {}

    /** Why a correction cannot be carried out. */
    private static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;
        private final Outcome outcome;

        RefusedException(Outcome outcome, String why) {
            super(why);
            this.outcome = outcome;
        }
    }

    /** In order of arrival; a place stands for an act, whatever becomes of its id. */
    private final Map<Integer, Entry> entries = new LinkedHashMap<>();

    private final Map<String, Set<Integer>> byId = new HashMap<>();
    private final Map<String, Set<Integer>> byWords = new HashMap<>();
    private final Map<String, Set<Integer>> byAnswer = new HashMap<>();
    /** Keys of corrections that the acts bear already, with the acts. */
    private final Map<String, List<String>> borne = new HashMap<>();

    /** Keys of the corrections whose turn has not come: what bears one is the result of an earlier laying. */
    private final Set<String> pending = new HashSet<>();

    private int next;

    Application(Collection<Act> acts) {
        for (var act : acts) {
            put(new Entry(act, act));
            act.remarks()
                    .forEach(remark -> borne.computeIfAbsent(remark.key(), key -> new ArrayList<>())
                            .add(act.id()));
        }
    }

    Corrected of(Overlay overlay) {
        var withdrawn = overlay.withdrawn();
        var effects = new ArrayList<Effect>();
        overlay.corrections().forEach(correction -> pending.add(correction.key()));
        for (var correction : overlay.corrections()) {
            boolean isFirst = pending.contains(correction.key()); // a copy of a line says nothing new
            if (isFirst && !(correction.change() instanceof Change.Withdraw)) {
                effects.add(effect(correction, withdrawn));
            }
            pending.remove(correction.key());
        }
        return new Corrected(
                ActMerger.inOrder(entries.values().stream().map(Entry::now).toList()), effects);
    }

    private Effect effect(Correction correction, Set<String> withdrawn) {
        var key = correction.key();
        if (withdrawn.contains(key)) {
            return new Effect(correction, Outcome.WITHDRAWN, "it was withdrawn", List.of());
        }
        var already = borne.get(key);
        if (already != null) {
            return new Effect(correction, Outcome.TOOK_EFFECT, "", already);
        }
        try {
            return new Effect(correction, Outcome.TOOK_EFFECT, "", carryOut(correction));
        } catch (RefusedException e) {
            return new Effect(correction, e.outcome, String.valueOf(e.getMessage()), List.of());
        }
    }

    /** Ids of the acts that it is about now. */
    private List<String> carryOut(Correction correction) throws RefusedException {
        var change = correction.change();
        if (change instanceof Change.Add add) {
            return List.of(add(correction, add.act()));
        }
        var places = new ArrayList<Integer>();
        for (var target : change.targets()) {
            places.add(find(target));
        }
        int place = places.get(0);
        if (change instanceof Change.Correct correct) {
            return correct(correction, place, correct.values());
        }
        if (change instanceof Change.Measure measure) {
            return correct(correction, place, measure.life().values());
        }
        if (change instanceof Change.Split split) {
            return split(correction, place, split.parts());
        }
        if (change instanceof Change.Merge) {
            return merge(correction, places);
        }
        if (change instanceof Change.Drop) {
            return List.of(remove(place).now().id());
        }
        return remark(correction, place, places.size() > 1 ? get(places.get(1)).now() : null);
    }

    /** What leaves the act as it is, but for its links. */
    private List<String> remark(Correction correction, int place, @Nullable Act other) throws RefusedException {
        var entry = get(place);
        var act = entry.now();
        var answers = new ArrayList<>(act.detail().answers());
        if (other != null) {
            if (other.id().equals(act.id())) {
                throw new RefusedException(Outcome.DOES_NOT_FIT, "both are one act");
            }
            if (correction.change() instanceof Change.Join) {
                refuseToJoin(act, other);
            } else if (correction.change() instanceof Change.Unlink) {
                answers.remove(other.id());
            } else if (correction.change() instanceof Change.Link && !answers.contains(other.id())) {
                if (other.day().isAfter(act.day())) {
                    throw new RefusedException(
                            Outcome.DOES_NOT_FIT,
                            "the act of %s cannot answer one of %s".formatted(act.day(), other.day()));
                }
                answers.add(other.id());
            }
        }
        var changed = act.withDetail(act.detail().withAnswers(answers))
                .with(correction.remark(other == null ? "" : other.id()));
        replace(place, new Entry(entry.before(), changed));
        return other == null ? List.of(act.id()) : List.of(act.id(), other.id());
    }

    private static void refuseToJoin(Act act, Act first) throws RefusedException {
        if (first.day().isAfter(act.day())) {
            throw new RefusedException(
                    Outcome.DOES_NOT_FIT, "the act of %s cannot carry on one of %s".formatted(act.day(), first.day()));
        }
        boolean sameSide =
                act.isBetween(first.dyad().pair()) && act.isBy(first.dyad().actor());
        if (!sameSide || first.type().symmetric()) {
            throw new RefusedException(
                    Outcome.DOES_NOT_FIT,
                    "a measure is of one side: %s is no step of what %s did".formatted(act.dyad(), first.dyad()));
        }
    }

    private String add(Correction correction, Change.NewAct added) {
        var id = "added-" + correction.key();
        var evidence = new Evidence(
                Origin.ofLine(Overlay.SOURCE, "correction " + correction.key() + " by " + correction.who(), 1),
                added.text(),
                added.cites(),
                added.learned(),
                Evidence.Grade.VERIFIED_BY_ONE);
        var act = new Act(
                id,
                added.day(),
                added.learned(),
                new Dyad(added.actor(), added.recipient()),
                added.type(),
                added.stance(),
                new Detail(added.quantity(), added.issue(), null, null, List.of(), added.ended()),
                List.of(evidence),
                List.of(correction.remark("")));
        put(new Entry(act, act));
        return id;
    }

    private List<String> correct(Correction correction, int place, Change.Values values) throws RefusedException {
        var entry = get(place);
        var act = entry.now();
        if (values.stance() != null && !values.stance().isOnRecord()) {
            remove(place); // what was only threatened or denied is no act
            return List.of(act.id());
        }
        var dyad = new Dyad(
                values.actor() == null ? act.dyad().actor() : values.actor(),
                values.recipient() == null ? act.dyad().recipient() : values.recipient());
        if (dyad.actor().equals(dyad.recipient())) {
            throw new RefusedException(Outcome.DOES_NOT_FIT, "actor and recipient would both be " + dyad.actor());
        }
        var day = values.day() == null ? act.day() : values.day();
        var detail = detail(act.detail(), values);
        if (detail.endedOn().filter(end -> end.isBefore(day)).isPresent()) {
            throw new RefusedException(
                    Outcome.DOES_NOT_FIT, "it would end on %s, before it began on %s".formatted(detail.ended(), day));
        }
        var changed = new Act(
                act.id(),
                day,
                act.learned(),
                dyad,
                values.type() == null ? act.type() : values.type(),
                values.stance() == null ? act.stance() : values.stance(),
                detail,
                act.evidence(),
                act.remarks());
        replace(place, new Entry(entry.before(), changed.with(correction.remark(""))));
        return List.of(act.id());
    }

    private static Detail detail(Detail detail, Change.Values values) {
        var quantity = values.quantity() == null ? detail.howMany() : values.quantity();
        var issue = values.issue() == null ? detail.about() : values.issue();
        var ended = values.ended() == null ? detail.ended() : values.ended();
        return detail.withQuantity(values.cleared().contains(Change.Field.QUANTITY) ? null : quantity)
                .withIssue(values.cleared().contains(Change.Field.ISSUE) ? null : issue)
                .withEnded(values.cleared().contains(Change.Field.ENDED) ? null : ended);
    }

    private List<String> split(Correction correction, int place, List<Change.Part> parts) throws RefusedException {
        var act = get(place).now();
        var evidence = new ArrayList<List<Evidence>>();
        for (var part : parts) {
            var words = part.evidence().stream().map(Target::words).toList();
            evidence.add(new ArrayList<>(act.evidence().stream()
                    .filter(report -> words.isEmpty() || words.contains(Target.words(report.text())))
                    .toList()));
            if (evidence.get(evidence.size() - 1).isEmpty()) {
                throw new RefusedException(
                        Outcome.DOES_NOT_FIT, "part %d has no report left that it rests on".formatted(evidence.size()));
            }
        }
        // A report that came after the split is nobody's yet: it stays with the first part.
        act.evidence().stream()
                .filter(report -> evidence.stream().noneMatch(list -> list.contains(report)))
                .forEach(evidence.get(0)::add);
        remove(place);
        var ids = new ArrayList<String>();
        for (int i = 0; i < parts.size(); i++) {
            var id = "%s/%d".formatted(act.id(), i + 1);
            var quantity = parts.get(i).quantity();
            var one = new Act(
                            id,
                            act.day(),
                            act.learned(),
                            act.dyad(),
                            act.type(),
                            act.stance(),
                            quantity == null ? act.detail() : act.detail().withQuantity(quantity),
                            evidence.get(i),
                            act.remarks())
                    .with(correction.remark(""));
            put(new Entry(one, one));
            ids.add(id);
        }
        redirect(act.id(), ids);
        return ids;
    }

    private List<String> merge(Correction correction, List<Integer> places) throws RefusedException {
        var distinct = new LinkedHashSet<>(places);
        if (distinct.size() < 2) {
            throw new RefusedException(Outcome.DOES_NOT_FIT, "its acts are one act already");
        }
        var acts = new ArrayList<Act>();
        for (int place : distinct) {
            acts.add(get(place).now());
        }
        var lead = acts.get(0);
        var ids = new HashSet<String>();
        var answers = new LinkedHashSet<String>();
        var evidence = new LinkedHashSet<Evidence>();
        var remarks = new LinkedHashSet<Remark>();
        var detail = lead.detail();
        var learned = lead.learned();
        for (var act : acts) {
            ids.add(act.id());
            answers.addAll(act.detail().answers());
            evidence.addAll(act.evidence());
            remarks.addAll(act.remarks());
            learned = act.learned().isBefore(learned) ? act.learned() : learned;
            detail = filled(detail, act.detail());
        }
        answers.removeAll(ids);
        var one = new Act(
                        lead.id(),
                        lead.day(),
                        learned,
                        lead.dyad(),
                        lead.type(),
                        lead.stance(),
                        detail.withAnswers(List.copyOf(answers)),
                        List.copyOf(evidence),
                        List.copyOf(remarks))
                .with(correction.remark(""));
        var before = get(places.get(0)).before();
        for (int place : distinct) {
            remove(place);
        }
        put(new Entry(before, one));
        for (var id : ids) {
            if (!id.equals(lead.id())) {
                redirect(id, List.of(lead.id()));
            }
        }
        return List.of(lead.id());
    }

    /** What is not known from the one is taken from the other. */
    private static Detail filled(Detail one, Detail other) {
        return new Detail(
                one.howMany() == null ? other.howMany() : one.howMany(),
                one.about() == null ? other.about() : one.about(),
                one.speaker() == null ? other.speaker() : one.speaker(),
                one.because() == null ? other.because() : one.because(),
                one.answers(),
                one.ended() == null ? other.ended() : one.ended());
    }

    /** What answered an act that is no more answers those that it became. */
    private void redirect(String from, List<String> to) {
        if (byId.containsKey(from)) {
            return; // another act bears this id
        }
        for (int place : List.copyOf(byAnswer.getOrDefault(from, Set.of()))) {
            var entry = get(place);
            var answers = new LinkedHashSet<String>();
            for (var id : entry.now().detail().answers()) {
                answers.addAll(id.equals(from) ? to : List.of(id));
            }
            answers.remove(entry.now().id());
            var changed = entry.now().withDetail(entry.now().detail().withAnswers(List.copyOf(answers)));
            replace(place, new Entry(entry.before(), changed));
        }
    }

    /** The one act that is meant; by its id, else by all that it says. */
    private int find(Target target) throws RefusedException {
        var named = matching(byId.getOrDefault(target.id(), Set.of()), true, target);
        var meant = named.isEmpty()
                ? matching(byWords.getOrDefault(Target.words(target.text()), Set.of()), false, target)
                : named;
        if (meant.isEmpty()) {
            throw new RefusedException(Outcome.WITHOUT_TARGET, "no act is on record that is " + target);
        }
        if (meant.size() > 1) {
            throw new RefusedException(
                    Outcome.WITHOUT_TARGET, "%d acts on record could be %s".formatted(meant.size(), target));
        }
        return meant.get(0);
    }

    private List<Integer> matching(Set<Integer> places, boolean byId, Target target) {
        return places.stream()
                .filter(place -> {
                    var entry = get(place);
                    boolean isResult =
                            entry.now().remarks().stream().anyMatch(remark -> pending.contains(remark.key()));
                    return !isResult
                            && Stream.of(entry.now(), entry.before())
                                    .anyMatch(act -> byId ? target.namesById(act) : target.describes(act));
                })
                .toList();
    }

    private Entry get(int place) {
        var entry = entries.get(place);
        if (entry == null) {
            throw new IllegalStateException("No act stands at place " + place + ".");
        }
        return entry;
    }

    private void put(Entry entry) {
        replace(next++, entry);
    }

    private Entry remove(int place) {
        var entry = get(place);
        index(place, entry, false);
        entries.remove(place);
        return entry;
    }

    private void replace(int place, Entry entry) {
        if (entries.containsKey(place)) {
            index(place, get(place), false);
        }
        entries.put(place, entry);
        index(place, entry, true);
    }

    private void index(int place, Entry entry, boolean in) {
        index(byId, entry.now().id(), place, in);
        entry.now().evidence().forEach(report -> index(byWords, Target.words(report.text()), place, in));
        entry.now().detail().answers().forEach(id -> index(byAnswer, id, place, in));
    }

    private static void index(Map<String, Set<Integer>> index, String key, int place, boolean in) {
        var places = index.computeIfAbsent(key, any -> new LinkedHashSet<>());
        if (in) {
            places.add(place);
        } else {
            places.remove(place);
        }
        if (places.isEmpty()) {
            index.remove(key);
        }
    }
}
