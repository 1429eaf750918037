package org.detente.ledger;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.detente.event.Act;

/**
 * Which later acts only carry on what an earlier act of the same side began, and why.
 *
 * <p>Three ways, the first that applies: the later act says that it follows from the earlier one, of the same kind; it has the
 * same number and answers the same act, at most {@value #STEP_DAYS} days later; or the words of the earlier one tell of a
 * stage before force (a bill, a notice, an announcement of what will be) and those of the later one of a stage of force (a
 * signature, a departure that took effect), at most {@value #STAGE_DAYS} days later, about the same: exactly one earlier
 * act fits. Treaties need
 * a name that both share.
 */
final class Joining {
    private static final String TREATY = "agreement_cut";
    private static final int STEP_DAYS = 60;
    private static final int STAGE_DAYS = 366;

    private static final Pattern BEFORE = Pattern.compile(
            "\\b(bills?|drafts?|voted?|notice|notif\\w+|announc\\w+|procedures?|pull(ing|ed)? out|would|will|plans?|intends?|suspend\\w*)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FORCE = Pattern.compile(
            "\\b(signed|signature|enacted|formally|formalis\\w+|formaliz\\w+|(took|takes|taken) effect|(came|entered|went) into (force|effect)|became (effective|law)|put into force|run out)\\b",
            Pattern.CASE_INSENSITIVE);

    private final List<Act> acts;
    private final Map<String, Joint> joints = new HashMap<>();

    /**
     * A later act and the measure that it carries on.
     *
     * @param first  the act that began the measure
     * @param reason why they are one
     */
    record Joint(Act first, String reason) {}

    /** @param acts by day */
    Joining(List<Act> acts) {
        this.acts = acts;
        joinByHand();
        var earlier = new HashMap<String, List<Act>>(); // of one side and kind, that begin something
        for (var act : acts) {
            if (canBegin(act) && !joints.containsKey(act.id())) {
                var same = earlier.computeIfAbsent(act.dyad() + " " + act.type().family(), key -> new ArrayList<>());
                find(act, same).ifPresentOrElse(joint -> joints.put(act.id(), joint), () -> same.add(act));
            }
        }
        joints.replaceAll((id, joint) -> new Joint(beginning(joint.first()), joint.reason()));
    }

    /** What analysts joined; acts that would carry on each other are left as they were. */
    private void joinByHand() {
        var byId = new HashMap<String, Act>();
        acts.forEach(act -> byId.put(act.id(), act));
        for (var act : acts) {
            ByHand.joined(act).ifPresent(remark -> {
                var first = byId.get(remark.other());
                if (first != null && !beginning(first).equals(act)) {
                    joints.put(act.id(), new Joint(first, ByHand.reason(remark)));
                }
            });
        }
    }

    /** The act that began the measure which an act carries on; itself when it carries on none. */
    private Act beginning(Act act) {
        var first = act;
        for (var joint = joints.get(first.id()); joint != null; joint = joints.get(first.id())) {
            first = joint.first();
        }
        return first;
    }

    /** By id of the act that began it, the acts that carry it on, by day. */
    Map<String, List<Act>> steps() {
        var steps = new HashMap<String, List<Act>>();
        for (var act : acts) {
            var joint = joints.get(act.id());
            if (joint != null) {
                steps.computeIfAbsent(joint.first().id(), id -> new ArrayList<>())
                        .add(act);
            }
        }
        return steps;
    }

    /** Whether the words tell of a stage of force: a signature, a departure that took effect. */
    boolean isForce(Act act) {
        return FORCE.matcher(act.summary()).find();
    }

    String reason(Act later) {
        return Objects.requireNonNull(joints.get(later.id())).reason();
    }

    private static boolean canBegin(Act act) {
        return act.type().isConflict()
                && !act.type().symmetric()
                && (act.type().measure() || act.type().family().equals(TREATY));
    }

    private static Optional<Joint> find(Act act, List<Act> same) {
        if (ByHand.isSeparate(act)) {
            return Optional.empty();
        }
        if (Supersession.raises(act)) {
            return Optional.empty(); // it changes what stands, and is not a part of it
        }
        return said(act, same).or(() -> sameNumber(act, same)).or(() -> stage(act, same));
    }

    private static Optional<Joint> said(Act act, List<Act> same) {
        var named = same.stream()
                .filter(other -> act.detail().answers().contains(other.id()))
                .filter(other -> other.type().id().equals(act.type().id())
                        && other.type().measure())
                .toList();
        return named.size() == 1
                ? Optional.of(new Joint(named.get(0), "it says that it follows from it"))
                : Optional.empty();
    }

    private static Optional<Joint> sameNumber(Act act, List<Act> same) {
        if (!act.type().measure()
                || act.detail().quantity().isEmpty()
                || act.detail().answers().isEmpty()) {
            return Optional.empty();
        }
        return same.stream()
                .filter(other -> other.type().id().equals(act.type().id())
                        && other.detail().quantity().equals(act.detail().quantity())
                        && other.detail().answers().equals(act.detail().answers())
                        && daysBetween(other, act) <= STEP_DAYS)
                .reduce((before, last) -> last)
                .map(first -> new Joint(first, "same kind, same number, in answer to the same act"));
    }

    private static Optional<Joint> stage(Act act, List<Act> same) {
        if (!FORCE.matcher(act.summary()).find()) {
            return Optional.empty();
        }
        boolean treaty = act.type().family().equals(TREATY);
        var open = same.stream()
                .filter(other -> daysBetween(other, act) > 0 && daysBetween(other, act) <= STAGE_DAYS)
                .filter(other -> treaty || other.type().id().equals(act.type().id()))
                .filter(other -> BEFORE.matcher(other.summary()).find()
                        && !FORCE.matcher(other.summary()).find())
                .filter(other -> agree(act, other))
                .filter(other -> !treaty || TreatyNames.shared(act, other))
                .filter(other -> treaty || isNear(other, act))
                .toList();
        return open.size() == 1
                ? Optional.of(
                        new Joint(
                                open.get(0),
                                treaty
                                        ? "its words tell of the exit from the treaty that the earlier ones announce"
                                        : "its words tell of the entry into force of what the earlier ones announce, same side, kind and issue"))
                : Optional.empty();
    }

    /** Laws and orders follow their announcement within weeks; only treaties have long notice. */
    private static boolean isNear(Act earlier, Act act) {
        return daysBetween(earlier, act) <= STEP_DAYS;
    }

    /** Neither issue nor number contradicts. */
    private static boolean agree(Act act, Act other) {
        var quantity = act.detail().quantity();
        var before = other.detail().quantity();
        return act.detail().issue().equals(other.detail().issue())
                && (quantity.isEmpty() || before.isEmpty() || quantity.equals(before));
    }

    private static long daysBetween(Act earlier, Act later) {
        return ChronoUnit.DAYS.between(earlier.day(), later.day());
    }
}
