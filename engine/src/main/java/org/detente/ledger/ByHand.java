package org.detente.ledger;

import java.util.List;
import java.util.Optional;
import org.detente.event.Act;
import org.detente.event.LifeNote;
import org.detente.event.Remark;

/** What analysts said of the measures that an act begins or carries on; the later remark has the last word. */
final class ByHand {
    private ByHand() {}

    /** When the measure came into force; empty when nobody said. */
    static Optional<Start> start(Act act) {
        return last(act.remarks().stream()
                        .filter(remark ->
                                life(remark).filter(LifeNote::isOfStart).isPresent())
                        .toList())
                .map(remark -> new Start(life(remark).orElseThrow().effective(), act, reason(remark)));
    }

    /** Whether somebody said that it did not end, and nobody since that it did. */
    static boolean isOpen(Act act) {
        return act.detail().endedOn().isEmpty()
                && ofEnd(act)
                        .filter(remark -> life(remark).orElseThrow().open())
                        .isPresent();
    }

    /** Why it ended on the day on which it did, when somebody said so. */
    static Optional<String> endReason(Act act) {
        return ofEnd(act)
                .filter(remark -> act.detail()
                        .endedOn()
                        .equals(Optional.ofNullable(life(remark).orElseThrow().ended())))
                .map(ByHand::reason);
    }

    /** The act whose measure it carries on, when somebody said so. */
    static Optional<Remark> joined(Act act) {
        return ofJoining(act).filter(remark -> remark.kind().equals(Remark.JOIN));
    }

    /** Whether somebody said that it begins a measure of its own. */
    static boolean isSeparate(Act act) {
        return ofJoining(act)
                .filter(remark -> remark.kind().equals(Remark.SEPARATE))
                .isPresent();
    }

    static String reason(Remark remark) {
        return "by hand, %s on %s: %s".formatted(remark.who(), remark.day(), remark.reason());
    }

    private static Optional<Remark> ofEnd(Act act) {
        return last(act.remarks().stream()
                .filter(remark -> life(remark).filter(LifeNote::isOfEnd).isPresent())
                .toList());
    }

    private static Optional<Remark> ofJoining(Act act) {
        return last(act.remarks().stream()
                .filter(remark ->
                        remark.kind().equals(Remark.JOIN) || remark.kind().equals(Remark.SEPARATE))
                .toList());
    }

    private static Optional<LifeNote> life(Remark remark) {
        return Optional.ofNullable(remark.life());
    }

    private static Optional<Remark> last(List<Remark> remarks) {
        return remarks.isEmpty() ? Optional.empty() : Optional.of(remarks.get(remarks.size() - 1));
    }
}
