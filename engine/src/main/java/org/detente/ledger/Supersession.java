package org.detente.ledger;

import java.util.List;
import java.util.regex.Pattern;
import org.detente.event.Act;

/**
 * Whether a later measure of the same side and kind takes the place of earlier ones, and why.
 *
 * <p>It does when both count money and name the same amount (the same goods); when its words raise or lower what stood and
 * its number is that of one earlier measure, or the sum of all that are open; when nothing but its words raise and only one
 * stands; and when both are limits in the same unit, the newer of which counts.
 */
final class Supersession {
    private static final Pattern RAISES = Pattern.compile(
            "\\b(raise[sd]?|raising|rises?|rose|increase[sd]?|increasing|double[sd]?|(go|goes|went|going) up|(step|move)(s|ped|d)? up|lower(s|ed|ing)?|reduce[sd]? (the|its|their) (cap|limit|ceiling)|replac(e|es|ed|ing)|supersed(e|es|ed|ing))\\b",
            Pattern.CASE_INSENSITIVE);

    private Supersession() {}

    /** Whether the words change what stands rather than begin anew. */
    static boolean raises(Act act) {
        return RAISES.matcher(act.summary()).find();
    }

    /**
     * Earlier measures that it takes the place of.
     *
     * @param settled the replaced ones; empty when none is, or which is not clear
     * @param unclear measures of which it may replace some
     * @param reason  why, in words
     */
    record Verdict(List<Act> settled, List<Act> unclear, String reason) {}

    /** @param open measures of the same side and kind that stand on the day of the later one */
    static Verdict of(Act later, List<Act> open) {
        var none = new Verdict(List.of(), List.of(), "");
        if (open.isEmpty() || later.type().single()) {
            return none;
        }
        var quantity = later.detail().quantity();
        var sameUnit = open.stream()
                .filter(act -> quantity.isPresent()
                        && act.detail().quantity().isPresent()
                        && act.detail()
                                .quantity()
                                .get()
                                .unit()
                                .equals(quantity.get().unit()))
                .toList();
        if (isLimit(later)) {
            return sameUnit.isEmpty()
                    ? none
                    : new Verdict(sameUnit, List.of(), "the newer limit in the same unit takes its place");
        }
        var equal = sameUnit.stream()
                .filter(act -> act.detail().quantity().equals(quantity))
                .toList();
        if (equal.size() == 1 && quantity.isPresent() && quantity.get().isMoney()) {
            return new Verdict(equal, List.of(), "a later measure on the same " + quantity.get() + " takes its place");
        }
        if (!raises(later)) {
            return none;
        }
        if (equal.size() == 1) {
            return new Verdict(equal, List.of(), "a later measure of the same number changes it in so many words");
        }
        double sum = sameUnit.stream()
                .mapToDouble(act -> act.detail().quantity().orElseThrow().amount())
                .sum();
        if (sameUnit.size() > 1 && quantity.isPresent() && sum == quantity.get().amount()) {
            return new Verdict(
                    sameUnit,
                    List.of(),
                    "the %s that a later measure changes are the sum of these".formatted(quantity.get()));
        }
        if (!later.type().family().equals("tariff")) {
            return none; // "raised" may be said of anything
        }
        if (open.size() == 1 && (quantity.isEmpty() || sameUnit.isEmpty())) {
            return new Verdict(open, List.of(), "a later measure of the kind changes it in so many words");
        }
        return new Verdict(List.of(), open, "a later measure changes one that stands, which is not said");
    }

    /** A number that may stay, not a number that must go. */
    private static boolean isLimit(Act act) {
        return act.type().id().equals("cap_staff")
                && act.detail()
                        .quantity()
                        .filter(q -> q.unit().contains("allowed"))
                        .isPresent();
    }
}
