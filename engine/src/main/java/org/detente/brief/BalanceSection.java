package org.detente.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.detente.brief.Page.Item;
import org.detente.brief.Page.Section;
import org.detente.event.Act;
import org.detente.ledger.balance.BalanceSheet;
import org.detente.ledger.balance.Tally;
import org.detente.ledger.balance.Unanswered;
import org.detente.ledger.link.AnswerLinker;

/** Puts the balance sheets of a pair into sentences. */
public final class BalanceSection {
    private BalanceSection() {}

    /**
     * @param heading  of the section
     * @param sheets   of both sides
     * @param inferred over which acts answers were inferred: "the whole record"
     */
    public static Section balance(String heading, List<BalanceSheet> sheets, String inferred) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                "side",
                "hostile acts",
                "answered",
                "unanswered",
                "answers given",
                "mirrors",
                "median delay, days",
                "episodes begun"));
        sheets.forEach(sheet -> rows.add(row(sheet)));
        return new Section(
                heading,
                "Hostile acts of each side, those that the other answered, and those that answer the other; mirrors are answers of the same kind and size. \"4+2\" means 4 stated by the record and 2 inferred, in %s, with a probability of at least %s; medians are of stated, then of inferred answers. A later step of a measure is not counted again."
                        .formatted(inferred, figure(AnswerLinker.SURE_ENOUGH)),
                sheets.stream().flatMap(sheet -> counted(sheet).stream()).toList(),
                rows);
    }

    private static List<String> row(BalanceSheet sheet) {
        return List.of(
                sheet.dyad().toString(),
                Integer.toString(sheet.hostile().size()),
                both(sheet.answered()),
                Integer.toString(sheet.unanswered().size()),
                both(sheet.given()),
                both(sheet.mirrors()),
                days(sheet.statedDelay()) + " / " + days(sheet.inferredDelay()),
                sheet.begun() + " of " + sheet.episodes());
    }

    private static String both(Tally tally) {
        return tally.stated().size() + "+" + tally.inferred().size();
    }

    private static String days(OptionalDouble median) {
        return median.isEmpty() ? "-" : String.format(Locale.ROOT, "%.1f", median.getAsDouble());
    }

    /** The acts behind the row of a side. */
    private static List<Item> counted(BalanceSheet sheet) {
        var items = new ArrayList<Item>();
        items.add(new Item(
                "%s %s".formatted(sheet.dyad(), BriefPage.counted(sheet.hostile(), "hostile act")),
                ids(sheet.hostile())));
        addTally(items, sheet, "answered by the other", sheet.answered());
        addTally(items, sheet, "given as answers", sheet.given());
        var share = sheet.statedMirrorShare();
        addTally(
                items,
                sheet,
                "mirrors among the answers given"
                        + (share.isEmpty() ? "" : " (%s of the stated ones)".formatted(percent(share.getAsDouble()))),
                sheet.mirrors());
        return items;
    }

    private static void addTally(List<Item> items, BalanceSheet sheet, String what, Tally tally) {
        items.add(new Item(
                "%s %s: %d stated".formatted(sheet.dyad(), what, tally.stated().size()), ids(tally.stated())));
        if (!tally.inferred().isEmpty()) {
            items.add(new Item(
                    "%s %s: %d inferred, of which %s are expected to be right"
                            .formatted(
                                    sheet.dyad(),
                                    what,
                                    tally.inferred().size(),
                                    String.format(Locale.ROOT, "%.1f", tally.expected())),
                    ids(tally.inferred())));
        }
    }

    /**
     * @param heading of the section
     * @param sheets  of both sides
     * @param most    acts shown of each side, the highest on the ladder first
     * @param dataTo  last day that the record of the pair reaches
     */
    public static Section unanswered(String heading, List<BalanceSheet> sheets, int most, LocalDate dataTo) {
        var items = new ArrayList<Item>();
        for (var sheet : sheets) {
            sheet.open().stream()
                    .sorted(Comparator.comparingInt(
                                    (Unanswered open) -> -open.act().type().rung())
                            .thenComparing(Unanswered::act, Act.ORDER.reversed()))
                    .limit(most)
                    .map(open -> item(sheet, open))
                    .forEach(items::add);
            int more = sheet.open().size() - most;
            if (more > 0) {
                items.add(new Item(
                        "%s and %d more.".formatted(sheet.dyad(), more),
                        sheet.open().stream()
                                .map(open -> open.act().id())
                                .filter(id -> items.stream()
                                        .noneMatch(item -> item.evidence().contains(id)))
                                .toList()));
            }
        }
        return Section.of(
                heading,
                items.isEmpty()
                        ? "None on record."
                        : "Hostile acts without an answer, stated or inferred; one may yet come, or have come where nobody looked: the record reaches to "
                                + dataTo
                                + ". Answers that came are no fair sample of those that take long: the chance of one to come counts those still waiting as well (Kaplan-Meier).",
                items);
    }

    private static Item item(BalanceSheet sheet, Unanswered open) {
        var delays = sheet.delays();
        var came = open.cameWithin().isEmpty()
                ? "no earlier answer to hold it against"
                : "of %d earlier answers %s, %s came within as many days"
                        .formatted(
                                delays.answers(),
                                delays.scope().words(),
                                percent(open.cameWithin().getAsDouble()));
        var toCome = open.stillToCome().isEmpty()
                ? "too few acts were watched for longer to say how often one came later"
                : "of such acts still without one by then, %s got one within the next %d days"
                        .formatted(percent(open.stillToCome().getAsDouble()), Unanswered.HORIZON);
        return Item.of(
                "%s %s %s: day %d; %s; %s."
                        .formatted(
                                open.act().day(),
                                open.act().dyad(),
                                BriefPage.what(open.act()),
                                open.day(),
                                came,
                                toCome),
                open.act().id());
    }

    private static List<String> ids(List<Act> acts) {
        return acts.stream().map(Act::id).toList();
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    private static String figure(double share) {
        return String.format(Locale.ROOT, "%.2f", share);
    }
}
